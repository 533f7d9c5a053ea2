import type { EventConnections, ProcessState } from '@luochui/sales/wire/connections.js';
import { Chip } from '../../kit/chip.js';
import { Table, type Column } from '../../kit/table.js';
import { useServerNow } from '../../live/server-clock.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useTexts } from '../../texts/language.js';

/** Three of what it says every two seconds. */
const SILENT_MS = 6_000;

interface Props {
  readonly processes: EventConnections['processes'];
}

/** What stands behind the sale: each process with its sockets and how well it knows the time. */
export function Processes({ processes }: Props) {
  const texts = useTexts(deskLiveTexts);
  const now = useServerNow();
  const isSilent = ({ at }: ProcessState) => now - Date.parse(at) > SILENT_MS;
  const wrong = processes.filter((each) => isSilent(each) || each.clock.drifted);
  const columns: Column<ProcessState>[] = [
    { key: 'instance', head: texts.process, cell: ({ instance }) => <b className="mono">{instance}</b> },
    {
      key: 'connections',
      head: texts.connections,
      right: true,
      cell: ({ connections }) => (
        <>
          <span className="phone muted small">{texts.connections} </span>
          {connections ?? <span className="muted">{texts.noSockets}</span>}
        </>
      ),
    },
    {
      key: 'clock',
      head: texts.offset,
      right: true,
      cell: ({ clock: { offsetMs, uncertaintyMs } }) => (
        <>
          <span className="phone muted small">{texts.offset} </span>
          {texts.offsetOf(signed(offsetMs), uncertaintyMs.toFixed(1))}
        </>
      ),
    },
    {
      key: 'state',
      head: texts.state,
      cell: (each) => {
        if (isSilent(each)) return <Chip tone="red">{texts.silent}</Chip>;
        return each.clock.drifted ? <Chip tone="amber">{texts.drifted}</Chip> : <Chip tone="jade">{texts.well}</Chip>;
      },
    },
  ];
  return (
    <section aria-labelledby="processes">
      <h2 id="processes">{texts.processes}</h2>
      <p className="muted small">{texts.processesHint}</p>
      <p className="lacks" role="alert">
        {wrong.length > 0 && `! ${texts.wrong(wrong.map(({ instance }) => instance).join(', '))}`}
      </p>
      <Table caption={texts.processes} columns={columns} rows={processes} rowKey={({ instance }) => instance} />
    </section>
  );
}

const signed = (ms: number) => `${ms < 0 ? '−' : '+'}${Math.abs(ms).toFixed(1)}`;
