import './desk-events.css';
import type { SaleEvent } from '@luochui/sales/wire/event.js';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCreateEvent, useDeskEvents } from '../../api/event-preparation.js';
import { useSession } from '../../api/session.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskEventsTexts, type DeskEventsTexts } from '../../texts/desk-events.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { EventDialog } from './event-dialog.js';

/** All events, the newest first; where a new one begins. */
export default function DeskEventsPage() {
  return <StaffOnly roles={['auction-officer', 'auditor']}>{() => <DeskEvents />}</StaffOnly>;
}

function DeskEvents() {
  const texts = useTexts(deskEventsTexts);
  const language = useLanguage();
  const online = useOnline();
  const navigate = useNavigate();
  const officer = useSession()?.roles.includes('auction-officer') ?? false;
  const { data, error, refetch } = useDeskEvents();
  const create = useCreateEvent();
  const [open, setOpen] = useState(false);
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const begin = (kind?: 'dark') => (
    <Button kind={kind} disabled={!online} onClick={() => setOpen(true)}>
      {texts.newEvent}
    </Button>
  );
  return (
    <div className="page desk-list">
      <header>
        <h1>{texts.heading}</h1>
        <span className="space" />
        {officer && data.items.length > 0 && begin('dark')}
      </header>
      {data.items.length === 0 ? (
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
          {officer && begin('dark')}
        </Empty>
      ) : (
        <Table caption={texts.caption} columns={columns(texts, language)} rows={data.items} rowKey={({ id }) => id} />
      )}
      {open && (
        <EventDialog
          title={texts.newEvent}
          submit={texts.createEvent}
          busy={create.isPending}
          error={create.error}
          onClose={() => {
            setOpen(false);
            create.reset();
          }}
          onSubmit={(body) => create.mutate(body, { onSuccess: ({ id }) => void navigate(`/desk/events/${id}`) })}
        />
      )}
    </div>
  );
}

const columns = (texts: DeskEventsTexts, language: Language): Column<SaleEvent>[] => [
  { key: 'number', head: texts.number, cell: ({ number }) => <span className="muted">{number}</span>, wide: true },
  {
    key: 'title',
    head: texts.title,
    cell: ({ id, title, isExample }) => (
      <>
        <a className="strong" href={`/desk/events/${id}`}>
          {title}
        </a>{' '}
        {isExample && <Chip tone="amber">{texts.example}</Chip>}
      </>
    ),
  },
  { key: 'form', head: texts.form, cell: ({ form }) => texts.forms[form], wide: true },
  { key: 'status', head: texts.status, cell: ({ status }) => texts.statuses[status] },
  { key: 'lots', head: texts.lots, cell: ({ lots }) => texts.lotCounts(lots.total, lots.closed, lots.sold) },
  {
    key: 'opens',
    head: texts.opens,
    right: true,
    cell: ({ opensAt }) => (opensAt ? moment(opensAt, language) : <span className="muted">{texts.noTime}</span>),
  },
];
