import '../desk-events/desk-events.css';
import './desk-bidders.css';
import type { Registration } from '@luochui/sales/wire/registration.js';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useEventPreparation } from '../../api/event-preparation.js';
import { useDecide, useRegistrations } from '../../api/registrations.js';
import { useSession } from '../../api/session.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { Segments } from '../../kit/segments.js';
import { Table } from '../../kit/table.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskBiddersTexts } from '../../texts/desk-bidders.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { CursorPages } from '../desk-events/cursor-pages.js';
import { actionColumn, registrationColumns } from './columns.js';
import { DetailsDialog } from './details-dialog.js';
import { ReasonDialog } from './reason-dialog.js';

const STATUSES = ['submitted', 'approved', 'qualified', 'rejected', 'withdrawn'] as const;
type Status = Registration['status'];

/** What somebody is about to do to a registration, and gives the reason for. */
interface Asked {
  readonly registration: Registration;
  readonly move: 'reject' | 'withdraw';
}

/** The queue of registrations, of one event or of all: who is let in, decided by entity and never by code. */
export default function DeskBiddersPage() {
  return <StaffOnly roles={['auction-officer', 'auditor']}>{() => <DeskBidders />}</StaffOnly>;
}

function DeskBidders() {
  const texts = useTexts(deskBiddersTexts);
  const { id: eventId } = useParams();
  if (eventId === undefined) return <Queue heading={texts.heading} />;
  return <QueueOfEvent eventId={eventId} />;
}

function QueueOfEvent({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(deskBiddersTexts);
  const { data, error, refetch } = useEventPreparation(eventId);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <Queue heading={texts.ofEvent(data.event.title)} eventId={eventId} />;
}

function Queue({ heading, eventId }: { readonly heading: string; readonly eventId?: string }) {
  const texts = useTexts(deskBiddersTexts);
  const language = useLanguage();
  const online = useOnline();
  const officer = useSession()?.roles.includes('auction-officer') ?? false;
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((each) => each === search.get('status')) ?? 'submitted';
  const { data, error, refetch } = useRegistrations({ eventId, status, cursor: search.get('cursor') ?? undefined });
  const decide = useDecide();
  const [looking, setLooking] = useState<Registration | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  usePageTitle(heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const approve = ({ id, organisation }: Registration) =>
    decide.mutate({ id, move: 'approve' }, { onSuccess: () => toast(texts.approved(organisation.name)) });
  const columns = registrationColumns(texts, language, eventId === undefined);
  const ask = (move: Asked['move']) => (registration: Registration) => setAsked({ registration, move });
  const decides = officer && status === 'submitted' ? { onApprove: approve, onReject: ask('reject') } : {};
  const lets = officer && (status === 'approved' || status === 'qualified') ? { onWithdraw: ask('withdraw') } : {};
  columns.push(actionColumn(texts, { disabled: !online, onLook: setLooking, ...decides, ...lets }));
  const empty = status === 'submitted' ? texts.empty.submitted : texts.empty.others;
  return (
    <div className="page desk-list">
      <header>
        <h1>{heading}</h1>
        <span className="space" />
        {eventId !== undefined && (
          <a className="button" href={`/desk/events/${eventId}`}>
            {texts.toEvent}
          </a>
        )}
      </header>
      <div className="filters">
        <Segments<Status>
          label={texts.filter}
          value={status}
          options={STATUSES.map((value) => ({ value, label: texts.statuses[value] }))}
          onChange={(next) => setSearch({ status: next })}
        />
        <span className="muted small">{texts.conflict}</span>
      </div>
      {decide.isError && asked === null && <Refusal error={decide.error} />}
      {!data && <Loading rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={empty.title}>
          <p>{empty.text}</p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <Table caption={texts.caption} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      <CursorPages next={data?.nextCursor ?? null} />
      {looking && <DetailsDialog registration={looking} mayAct={officer} onClose={() => setLooking(null)} />}
      {asked && (
        <ReasonDialog
          {...asked}
          decide={decide}
          onClose={() => {
            setAsked(null);
            decide.reset();
          }}
        />
      )}
    </div>
  );
}
