import '../desk-events/desk-events.css';
import './desk-live.css';
import type { ProcessState } from '@luochui/sales/wire/connections.js';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Direction } from '../../api/directions.js';
import { useConnections } from '../../api/connections.js';
import { useEvent } from '../../api/lots.js';
import { useSession } from '../../api/session.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { StatusLine } from '../../kit/status-line.js';
import { ConnectionChips } from '../../live/chips.js';
import { serverNow } from '../../live/server-clock.js';
import { useControlRoom, type WatchedLot } from '../../live/use-control-room.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DirectionDialog } from './direction-dialog.js';
import { GiveNotice } from './give-notice.js';
import { Lag } from './lag.js';
import { Processes } from './processes.js';
import { LotTable } from './lot-table.js';

/** An event while it runs: every lot with its end, and what an officer may have to do to one. */
export default function DeskLivePage() {
  return <StaffOnly roles={['auction-officer', 'auditor']}>{() => <ControlRoom />}</StaffOnly>;
}

function ControlRoom() {
  const { id = '' } = useParams();
  const texts = useTexts(deskLiveTexts);
  const online = useOnline();
  const officer = useSession()?.roles.includes('auction-officer') ?? false;
  const { data: event, error: noEvent, refetch: readEvent } = useEvent(id);
  const { data: connections } = useConnections(id);
  const { watched, connection, error, refetch, heard } = useControlRoom(id);
  const [opened, setOpened] = useState<{ readonly seen: WatchedLot; readonly direction: Direction } | null>(null);
  usePageTitle(event && texts.titleOf(event.title));
  if (noEvent && !event) return <ProblemView error={noEvent} onRetry={() => void readEvent()} />;
  if (error && !watched) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!event || !watched) return <Loading rows={10} />;
  const lost = !online || connection === 'lost';
  const connected = online && connection === 'connected';
  const count = (status: string) => watched.filter(({ lot }) => lot.status === status).length;
  const sums = texts.sums(count('open'), count('paused'), count('announced'), count('closed'));
  const now = opened && watched.find(({ lot }) => lot.lotId === opened.seen.lot.lotId);
  return (
    <div className="page desk-list desk-live">
      <p className="small">
        <a href={`/desk/events/${id}`}>‹ {texts.back}</a>
      </p>
      <header>
        <h1>{event.title}</h1>
        <span className="muted">{texts.heading}</span>
        {watched.some(({ lot }) => lot.rehearsal) && <Chip tone="amber">{texts.rehearsal}</Chip>}
        <span className="space" />
        {officer && <GiveNotice eventId={id} disabled={!connected} />}
        <ConnectionChips />
      </header>
      {lost && <Lost />}
      <p className="sums-line">
        {sums} {connections && <span>{texts.connectionsSum(sum(connections.processes))}</span>} <Lag />
      </p>
      <StatusLine text={sums} />
      {watched.length === 0 ? (
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
        </Empty>
      ) : (
        <LotTable
          watched={watched}
          connections={new Map(connections?.lots.map((lot) => [lot.lotId, lot.connections]))}
          officer={officer}
          connected={connected}
          onDirect={(seen, direction) => setOpened({ seen, direction })}
        />
      )}
      {connections && <Processes processes={connections.processes} />}
      {opened && now && (
        <DirectionDialog
          seen={opened.seen}
          now={now}
          direction={opened.direction}
          connected={connected}
          onClose={() => setOpened(null)}
          onDone={(lot) => {
            heard([lot]);
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

const sum = (processes: readonly ProcessState[]) => processes.reduce((all, each) => all + (each.connections ?? 0), 0);

/** Large: whoever looks across the room has to see that this screen stands still and the sale doesn't. */
function Lost() {
  const texts = useTexts(deskLiveTexts);
  const language = useLanguage();
  const [since] = useState(serverNow);
  return (
    <div className="lost" role="alert">
      <b>{texts.lost}</b>
      <span>{texts.lostSince(clockTime(since, language))}</span>
    </div>
  );
}
