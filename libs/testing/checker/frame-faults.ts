import type { History, KeptLot, Shown } from './history.js';
import type { Standing } from './standings.js';

/** What is wrong between what watchers of one lot were shown and what its record holds. */
export function frameFaults(lot: KeptLot, standings: readonly Standing[], { shown, closings }: History): string[] {
  const faults = shown
    .filter(({ lotId }) => lotId === lot.lotId)
    .flatMap((frame) => shownFaults(lot, standings, frame).map((fault) => `frame at ${frame.seq}: ${fault}`));
  for (const told of closings.filter(({ lotId }) => lotId === lot.lotId)) {
    // Told with where the record stood: behind the closing it counts who came in time and was not recorded.
    const written = closing(lot);
    if (!written || told.seq < written.seq || lot.entries[told.seq - 1]?.hash !== told.head) {
      faults.push(`a closing at ${told.seq} was told that the record does not have`);
      continue;
    }
    const winner = written.winner ?? null;
    if (written.outcome !== told.outcome || written.price !== told.price || winner !== told.winner)
      faults.push(`told ${told.outcome} to ${told.winner} for ${told.price}, written ${written.outcome} to ${winner}`);
  }
  return faults.map((fault) => `lot ${lot.lotId}: ${fault}`);
}

/** What the record says of the end, or undefined. */
const closing = ({ entries }: KeptLot) =>
  entries.map(({ body }) => JSON.parse(body)).findLast(({ type }) => type === 'lot.closed');

function shownFaults(lot: KeptLot, standings: readonly Standing[], frame: Shown): string[] {
  const standing = standings[frame.seq];
  if (standing?.head !== frame.head) return ['shows a head that the record does not have'];
  const faults: string[] = [];
  const { status, price, leader, endsAt } = standing;
  if (frame.status !== status) faults.push(`shows ${frame.status}, was ${status}`);
  if (frame.currentPrice !== price || frame.leader !== leader)
    faults.push(`shows ${frame.leader} at ${frame.currentPrice}, led ${leader} at ${price}`);
  if (endsAt !== null && frame.endsAt !== endsAt) faults.push(`shows the end ${frame.endsAt}, was ${endsAt}`);
  for (const { seq, hash } of frame.entries ?? [])
    if (seq > frame.seq || lot.entries[seq - 1]?.hash !== hash) faults.push(`shows an entry ${seq} that is none`);
  return faults;
}
