import type { Entries } from '@luochui/sales/wire/entry.js';
import type { Lot, LotStanding } from '@luochui/sales/wire/lot.js';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '../api/client.js';
import { useConnection } from './connection.js';
import { followEvent } from './follow-event.js';
import { counted, NOTHING_COUNTED, type LotTally } from './lot-tally.js';

export interface WatchedLot {
  readonly lot: Lot;
  readonly tally: LotTally;
}

const COUNT_EVERY_MS = 1_500;

/** All lots of an event with what their records tell staff: standings as they move, records read up behind them. */
export function useControlRoom(eventId: string) {
  const connection = useConnection();
  const [watched, setWatched] = useState<readonly WatchedLot[]>();
  const { data, error, refetch } = useQuery({
    queryKey: ['events', eventId, 'control-room'],
    queryFn: async ({ signal }) => (await get<{ items: Lot[] }>(`/events/${eventId}/lots`, signal)).items,
  });
  useEffect(() => {
    if (data) setWatched((before = []) => data.map((lot) => withLot(before, lot)));
  }, [data]);
  /** The answer to a direction is as good as a frame, and there before it. */
  const heard = useCallback((standings: readonly LotStanding[]) => {
    setWatched((before) => before?.map((each) => withStanding(each, standings)));
  }, []);

  // The outcome and its reason are no part of a standing.
  useEffect(() => followEvent(eventId, heard, () => void refetch()), [eventId, heard, refetch]);

  useCounting(watched, setWatched);
  return { watched, connection, error, refetch, heard };
}

function withLot(before: readonly WatchedLot[], lot: Lot): WatchedLot {
  const known = before.find((each) => each.lot.lotId === lot.lotId);
  const newest = known && known.lot.seq > lot.seq ? known.lot : lot;
  return { lot: newest, tally: counted(known?.tally ?? NOTHING_COUNTED, lot.entries) };
}

function withStanding(each: WatchedLot, standings: readonly LotStanding[]): WatchedLot {
  const standing = standings.find(({ lotId }) => lotId === each.lot.lotId);
  if (!standing || standing.seq < each.lot.seq) return each;
  return { ...each, lot: { ...each.lot, ...standing } };
}

type SetWatched = (next: (before?: readonly WatchedLot[]) => readonly WatchedLot[] | undefined) => void;

/** One request at a time, and a breath between the rounds: the room watches the sale, it doesn't weigh on it. */
function useCounting(watched: readonly WatchedLot[] | undefined, setWatched: SetWatched): void {
  const newest = useRef(watched);
  useEffect(() => {
    newest.current = watched;
  }, [watched]);
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const round = async () => {
      const behind = newest.current?.filter(({ lot, tally }) => tally.upTo < lot.seq) ?? [];
      for (const { lot, tally } of behind) {
        const path = `/lots/${lot.lotId}/entries?after=${tally.upTo}&limit=1000`;
        const page = await get<Entries>(path, leaving.signal).catch(() => null);
        if (page)
          setWatched((before) =>
            before?.map((each) =>
              each.lot.lotId === lot.lotId ? { ...each, tally: counted(each.tally, page.items) } : each,
            ),
          );
      }
      if (!leaving.signal.aborted) timer = setTimeout(() => void round(), COUNT_EVERY_MS);
    };
    timer = setTimeout(() => void round(), 0);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [setWatched]);
}
