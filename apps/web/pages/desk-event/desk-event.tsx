import '../desk-events/desk-events.css';
import './desk-event.css';
import type { EventPreparation } from '@luochui/sales/wire/lot-draft.js';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useEventChanges, useEventPreparation, type EventChanges } from '../../api/event-preparation.js';
import { useSession } from '../../api/session.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { deskEventsTexts } from '../../texts/desk-events.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Actions, type Opened } from './actions.js';
import { ExampleOpening } from './example-opening.js';
import { LotRows } from './lot-rows.js';
import { OpenedDialog } from './opened-dialog.js';

/** One event on its officer's table: its lots in order, what each still lacks, and the announcement. */
export default function DeskEventPage() {
  return <StaffOnly roles={['auction-officer', 'auditor']}>{() => <DeskEvent />}</StaffOnly>;
}

function DeskEvent() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEventPreparation(id);
  const changes = useEventChanges(id);
  usePageTitle(data?.event.title);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  return <Preparation preparation={data} changes={changes} />;
}

interface Props {
  readonly preparation: EventPreparation;
  readonly changes: EventChanges;
}

function Preparation({ preparation, changes }: Props) {
  const texts = useTexts(deskEventTexts);
  const lists = useTexts(deskEventsTexts);
  const officer = useSession()?.roles.includes('auction-officer') ?? false;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { event, lots } = preparation;
  const editable = officer && event.status === 'draft';
  return (
    <div className="page desk-list desk-event">
      <p className="small">
        <a href="/desk/events">‹ {texts.back}</a>
      </p>
      <header>
        <h1>{event.title}</h1>
        <Chip tone={event.status === 'announced' ? 'jade' : undefined}>{lists.statuses[event.status]}</Chip>
        <span className="muted small">{lists.forms[event.form]}</span>
        {event.isExample && <Chip tone="amber">{lists.example}</Chip>}
        <span className="space" />
        {preparation.announcement && <Documents eventId={event.id} />}
        {event.status !== 'draft' && (
          <a className="button" href={`/desk/events/${event.id}/live`}>
            {texts.live}
          </a>
        )}
        <a className="button" href={`/desk/events/${event.id}/bidders`}>
          {texts.bidders}
        </a>
        {officer && event.isExample && event.status !== 'ended' && <ExampleOpening eventId={event.id} />}
        {editable && <Actions preparation={preparation} announcing={changes.announce.isPending} onOpen={setOpened} />}
      </header>
      {preparation.announcement && (
        <p className="small muted">
          {texts.documentHash} <span className="mono hash">{preparation.announcement}</span>
        </p>
      )}
      {event.status === 'draft' && <Missing preparation={preparation} />}
      {lots.length === 0 ? (
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
        </Empty>
      ) : (
        <>
          {changes.orderLots.isError && <Refusal error={changes.orderLots.error} />}
          <LotRows
            lots={lots}
            editable={editable}
            onOpen={setOpened}
            onOrder={(lotIds) => changes.orderLots.mutate(lotIds)}
          />
        </>
      )}
      {opened && (
        <OpenedDialog opened={opened} preparation={preparation} changes={changes} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

/** The announcement as it was published, and the booklet that is printed from it. */
function Documents({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(deskEventTexts);
  const path = `/api/v1/events/${eventId}/announcement`;
  return (
    <>
      <a className="button" href={`${path}/document`} target="_blank" rel="noreferrer">
        {texts.document}
      </a>
      <a className="button" href={`${path}/booklet`} target="_blank" rel="noreferrer">
        {texts.booklet}
      </a>
    </>
  );
}

/** In one line what stands between this event and its announcement; each lot says its own in its row. */
function Missing({ preparation: { event, lacks, lots, earliestOpening } }: Pick<Props, 'preparation'>) {
  const texts = useTexts(deskEventTexts);
  const language = useLanguage();
  const lacking = lots.filter((lot) => lot.lacks.length > 0);
  const places = lacking.reduce((sum, lot) => sum + lot.lacks.length, 0);
  const complete = lacks.length === 0 && lacking.length === 0;
  return (
    <p className={complete ? 'missing passed' : 'missing lacks'} role="status">
      {complete ? '✓ ' : '! '}
      {lacks.map((lack) => `${texts.eventLacks[lack]}。`).join('')}
      {lacking.length > 0 && texts.lacking(lacking.length, places)}
      {complete && texts.complete}
      {event.form === 'auction' && (
        <span className="muted small"> {texts.earliest(moment(earliestOpening, language))}</span>
      )}
    </p>
  );
}
