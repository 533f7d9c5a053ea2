import './event.css';
import type { EventFacts, HallLot } from '@luochui/sales/wire/hall.js';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useEventLots } from '../../api/events.js';
import { useEvent, useOwnRegistrations } from '../../api/lots.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { StatusLine } from '../../kit/status-line.js';
import { connectionLostAt } from '../../live/connection.js';
import { Notices } from '../../live/notices.js';
import { useServerNow } from '../../live/server-clock.js';
import { useLiveEvent } from '../../live/use-live-event.js';
import { ConnectionChips } from '../../live/chips.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { eventTexts } from '../../texts/event.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { EventView } from './event-view.js';
import { FILTERS, kindOf, type Filter, type TileStanding } from './hall.js';
import { spokenOf } from './spoken.js';
import { Tools } from './tools.js';

export default function EventPage() {
  const { id = '' } = useParams();
  const first = useSnapshot<EventFacts>();
  const event = useEvent(id, first?.event);
  const lots = useEventLots(id, first?.lots);
  usePageTitle(event.data?.title);
  const failed = event.isError ? event : lots.isError ? lots : null;
  if (event.data && lots.data) return <Hall key={id} event={event.data} lots={lots.data} />;
  return failed ? <ProblemView error={failed.error} onRetry={() => void failed.refetch()} /> : <Loading />;
}

function Hall({ event, lots: first }: EventFacts) {
  const language = useLanguage();
  const texts = useTexts(eventTexts);
  const registrations = useOwnRegistrations();
  const codes = useMemo(() => {
    const own = [...(registrations?.values() ?? [])];
    return new Map(own.flatMap(({ lotId, code }) => (code === null ? [] : [[lotId, code] as const])));
  }, [registrations]);
  const { lots, connection, hasBid } = useLiveEvent(event.id, first, codes);
  const now = useServerNow();
  const online = useOnline() && connection !== 'lost';
  const [search, setSearch] = useSearchParams();
  const filter = FILTERS.find((each) => each === search.get('show')) ?? 'all';
  const choose = (next: Filter) => setSearch(next === 'all' ? {} : { show: next }, { replace: true });

  const standing = (lot: HallLot): TileStanding => {
    const code = codes.get(lot.lotId);
    if (code === undefined) return null;
    if (kindOf(lot) === 'closed') return lot.outcome === 'sold' && lot.leader === code ? 'won' : null;
    if (lot.leader === code) return 'leading';
    return lot.leader !== null && hasBid(lot.lotId) ? 'outbid' : null;
  };
  const empty =
    filter === 'all' ? null : (
      <Empty title={filter === 'mine' ? texts.emptyMine : texts.emptyFilter}>
        <button type="button" onClick={() => choose('all')}>
          {texts.emptyMineNext}
        </button>
      </Empty>
    );
  return (
    <>
      <Notices eventId={event.id} />
      <EventView
        event={event}
        lots={lots}
        language={language}
        now={now}
        filter={filter}
        codes={codes}
        standing={standing}
        tools={
          <Tools
            lots={lots}
            mine={codes}
            language={language}
            filter={filter}
            onFilter={choose}
            chips={<ConnectionChips />}
          />
        }
        stale={online ? null : texts.stale(clockTime(connectionLostAt() || now, language))}
        empty={empty}
      />
      <StatusLine text={spokenOf(lots, standing, language)} />
    </>
  );
}
