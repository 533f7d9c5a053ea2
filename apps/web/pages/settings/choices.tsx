import type { MessageChoices } from '@luochui/messages/wire/message.js';
import { useChooseMessages, useMessageChoices } from '../../api/messages.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { toast } from '../../kit/toast.js';
import { useTexts } from '../../texts/language.js';
import { messagesTexts } from '../../texts/messages.js';

type Kind = MessageChoices['kinds'][number];
type Channel = keyof Kind['channels'];
const CHANNELS = ['app', 'sms', 'email'] as const;

/** Saved with each tick. */
export function Choices() {
  const texts = useTexts(messagesTexts);
  const { data, error, refetch } = useMessageChoices();
  const choose = useChooseMessages();
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const tick = (kind: Kind, channel: Channel, wanted: boolean) =>
    choose.mutate({ choices: [{ kind: kind.kind, channel, wanted }] }, { onSuccess: () => toast(texts.saved) });
  // What was ticked stands while it is on its way.
  const ticked = choose.isPending ? choose.variables.choices[0] : undefined;
  const shown = ({ kind, channels }: Kind, channel: Channel) =>
    ticked?.kind === kind && ticked.channel === channel ? ticked.wanted : channels[channel];
  const headOf = (channel: Channel) => {
    const way = channel === 'app' ? 'gateway' : data.ways[channel];
    return way !== 'gateway' ? `${texts.channels[channel]} (${texts.ways[way]})` : texts.channels[channel];
  };
  const columns: Column<Kind>[] = [
    { key: 'kind', head: texts.kind, cell: ({ name }) => name },
    ...CHANNELS.map((channel): Column<Kind> => ({
      key: channel,
      head: headOf(channel),
      cell: (kind) => (
        <label className="tick">
          <input
            type="checkbox"
            checked={shown(kind, channel)}
            disabled={kind.due}
            aria-label={texts.choose(kind.name, texts.channels[channel])}
            onChange={({ target }) => tick(kind, channel, target.checked)}
          />
          <span>
            {texts.channels[channel]}
            {kind.due && ` · ${texts.always}`}
          </span>
        </label>
      ),
    })),
  ];
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{texts.notices}</h2>
      <p className="muted">{texts.noticesText}</p>
      {choose.isError && <Refusal error={choose.error} />}
      <Table caption={texts.notices} columns={columns} rows={data.kinds} rowKey={({ kind }) => kind} />
    </section>
  );
}
