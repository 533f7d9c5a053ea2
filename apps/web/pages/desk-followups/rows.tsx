import { useState } from 'react';
import { useAskForReport, type ReportList } from '../../api/reports.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Refusal } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useTexts } from '../../texts/language.js';
import { reportWords, type ReportWords } from '../../texts/reports.js';
import type { DeskFollowupsTexts } from '../../texts/desk-followups.js';
import { LinkDialog } from './link-dialog.js';

type Item = ReportList['items'][number];
const TONES = {
  scheduled: undefined,
  asked: 'amber',
  submitted: 'amber',
  returned: 'amber',
  accepted: 'jade',
  'no-answer': 'red',
} as const;

interface Props {
  readonly rows: readonly Item[];
  readonly shown: string | null;
  readonly mayAct: boolean;
  readonly texts: DeskFollowupsTexts;
  readonly onOpen: (id: string) => void;
}

export function StatusChip({ status, words }: { readonly status: Item['status']; readonly words: ReportWords }) {
  return <Chip tone={TONES[status]}>{words.statuses[status]}</Chip>;
}

/** The reports with what there is to do on each: give out the link, or look at what came. */
export function Rows({ rows, shown, mayAct, texts, onOpen }: Props) {
  const words = useTexts(reportWords);
  const online = useOnline();
  const ask = useAskForReport();
  const [given, setGiven] = useState<string | null>(null);
  const link = (id: string) => ask.mutate(id, { onSuccess: () => setGiven(id) });
  const columns: Column<Item>[] = [
    { key: 'due', head: texts.due, cell: ({ dueOn }) => <span className="day">{dueOn}</span> },
    {
      key: 'report',
      head: texts.report,
      cell: ({ afterDays, title, contractNumber }) => (
        <>
          <b>{words.period(afterDays)}</b>
          <small>
            {title} · {contractNumber}
          </small>
        </>
      ),
    },
    { key: 'enterprise', head: texts.enterprise, cell: ({ enterprise }) => enterprise },
    { key: 'status', head: texts.status, cell: ({ status }) => <StatusChip status={status} words={words} /> },
    {
      key: 'reminders',
      head: texts.reminders,
      wide: true,
      cell: ({ reminders }) => reminders.map((stage) => texts.stages[stage]).join(', '),
    },
    {
      key: 'act',
      head: texts.act,
      right: true,
      cell: ({ id, status, title }) => {
        if (status === 'submitted' || status === 'accepted')
          return (
            <Button kind={status === 'submitted' ? 'dark' : 'plain'} onClick={() => onOpen(id)}>
              {status === 'submitted' ? texts.review : texts.open} <span className="sr">{title}</span>
            </Button>
          );
        return (
          mayAct && (
            <Button busy={ask.isPending && ask.variables === id} disabled={!online} onClick={() => link(id)}>
              {texts.link} <span className="sr">{title}</span>
            </Button>
          )
        );
      },
    },
  ];
  return (
    <>
      {ask.isError && <Refusal error={ask.error} />}
      <Table
        caption={texts.heading}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowClass={({ id }) => (id === shown ? 'shown' : undefined)}
      />
      {given !== null && ask.data && <LinkDialog link={ask.data} texts={texts} onClose={() => setGiven(null)} />}
    </>
  );
}
