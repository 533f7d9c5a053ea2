import '../desk-events/desk-events.css';
import type { DeliveryItem } from '@luochui/messages/wire/message.js';
import { useState } from 'react';
import { useDeliveries, useResend } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { Segments } from '../../kit/segments.js';
import { Table, type Column } from '../../kit/table.js';
import { toast } from '../../kit/toast.js';
import { usePageTitle } from '../../shell/page-title.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { messagesTexts } from '../../texts/messages.js';

type Texts = (typeof messagesTexts)['zh'];
const STATUSES = ['failed', 'waiting', 'sent', 'shown', 'all'] as const;
const TONES = { failed: 'red', waiting: 'amber', sent: 'jade', shown: undefined } as const;

/** What left the house and what could not, failures first; sent again by who keeps the house running. */
export default function DeskMessagesPage() {
  const texts = useTexts(messagesTexts);
  const language = useLanguage();
  const session = useSession();
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('failed');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, refetch } = useDeliveries(status === 'all' ? undefined : status, cursors.at(-1));
  const resend = useResend();
  usePageTitle(texts.deliveries);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const again = session?.roles.includes('administrator')
    ? (id: string) => resend.mutate(id, { onSuccess: () => toast(texts.resent) })
    : null;
  return (
    <div className="page desk-list">
      <header>
        <h1>{texts.deliveries}</h1>
        <Segments
          label={texts.status}
          options={STATUSES.map((value) => ({ value, label: texts.statuses[value] }))}
          value={status}
          onChange={(value) => {
            setStatus(value);
            setCursors([]);
          }}
        />
      </header>
      <p className="muted">{texts.deliveriesText}</p>
      {resend.isError && <Refusal error={resend.error} />}
      {data.items.length === 0 ? (
        <Empty title={texts.noDeliveries} />
      ) : (
        <Table
          caption={texts.deliveries}
          columns={columns(texts, language, again)}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
      {(cursors.length > 0 || data.nextCursor) && (
        <nav className="bar" aria-label={texts.pages}>
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {texts.newer}
          </Button>
          <Button disabled={!data.nextCursor} onClick={() => setCursors([...cursors, data.nextCursor!])}>
            {texts.older}
          </Button>
        </nav>
      )}
    </div>
  );
}

/** `again` is null for who may only read. */
const columns = (texts: Texts, language: Language, again: ((id: string) => void) | null): Column<DeliveryItem>[] => [
  { key: 'at', head: texts.at, cell: ({ createdAt }) => moment(createdAt, language) },
  { key: 'what', head: texts.what, cell: ({ name, channel }) => `${name} · ${texts.channels[channel]}` },
  {
    key: 'to',
    head: texts.to,
    cell: ({ address }) => address ?? <span className="muted">{texts.withheld}</span>,
  },
  {
    key: 'status',
    head: texts.status,
    cell: ({ status, dueAt }) => (
      <>
        <Chip tone={TONES[status]}>{texts.statuses[status]}</Chip>
        {dueAt !== null && <span className="small muted"> {texts.retryAt(moment(dueAt, language))}</span>}
      </>
    ),
  },
  { key: 'attempts', head: texts.attempts, right: true, cell: ({ attempts }) => attempts },
  { key: 'error', head: texts.error, cell: ({ lastError }) => lastError },
  {
    key: 'act',
    head: <span className="sr">{texts.resend}</span>,
    cell: ({ id, status, name }) =>
      again &&
      status === 'failed' && (
        <Button onClick={() => again(id)} aria-label={`${texts.resend} ${name}`}>
          {texts.resend}
        </Button>
      ),
  },
];
