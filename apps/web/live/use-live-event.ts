import type { HallLot } from '@luochui/sales/wire/hall.js';
import type { LotStanding } from '@luochui/sales/wire/lot.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../api/session.js';
import { useConnection } from './connection.js';
import { followEvent } from './follow-event.js';
import { keptReceipts } from './kept.js';

/** The lots of an event as they move, in their order. `bidOn`: those that the reader is known to have bid on. */
export function useLiveEvent(eventId: string, first: readonly HallLot[], codes: ReadonlyMap<string, string>) {
  const connection = useConnection();
  const [lots, setLots] = useState(first);
  const [bidders, setBidders] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const owner = useSession()?.id;
  const client = useQueryClient();

  useEffect(
    () =>
      setLots((before) =>
        first.map((lot) =>
          newer(
            before.find(({ lotId }) => lotId === lot.lotId),
            lot,
          ),
        ),
      ),
    [first],
  );
  useEffect(() => {
    const show = (standings: readonly LotStanding[]) => {
      setLots((before) => before.map((lot) => withStanding(lot, standings)));
      setBidders((before) => withLeaders(before, standings));
    };
    // Outcome and reason come with the closing, and the event's sums change.
    return followEvent(eventId, show, () => void client.invalidateQueries({ queryKey: ['events', eventId] }));
  }, [eventId, client]);

  const hasBid = (lotId: string): boolean => {
    const code = codes.get(lotId);
    if (code === undefined) return false;
    return bidders.get(lotId)?.has(code) || accepted(lotId);
  };
  const accepted = (lotId: string): boolean =>
    owner !== undefined && keptReceipts(owner, lotId).some(({ decision }) => decision === 'accepted');
  return { lots, connection, hasBid };
}

const newer = (known: HallLot | undefined, lot: HallLot): HallLot => (known && known.seq > lot.seq ? known : lot);

function withStanding(lot: HallLot, standings: readonly LotStanding[]): HallLot {
  const standing = standings.find(({ lotId }) => lotId === lot.lotId);
  return standing && standing.seq >= lot.seq ? { ...lot, ...standing } : lot;
}

/** Who has led each lot while this page watched. */
function withLeaders(before: ReadonlyMap<string, ReadonlySet<string>>, standings: readonly LotStanding[]) {
  const fresh = standings.filter(({ lotId, leader }) => leader !== null && !before.get(lotId)?.has(leader));
  if (fresh.length === 0) return before;
  const after = new Map(before);
  for (const { lotId, leader } of fresh) after.set(lotId, new Set([...(after.get(lotId) ?? []), leader!]));
  return after;
}
