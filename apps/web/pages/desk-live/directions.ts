import type { Direction } from '../../api/directions.js';
import type { WatchedLot } from '../../live/use-control-room.js';
import { phaseOf } from '../lot/standing.js';

/** What may be done to a lot at this moment, its main one first. The server decides on its own. */
export function directionsOf({ lot }: WatchedLot, now: number): Direction[] {
  // Without a leader there is no bid to void; a rehearsal's bidders have no names.
  const named: Direction[] = lot.rehearsal ? [] : ['void-bidder'];
  const more: Direction[] = lot.leader === null ? ['stop'] : ['void-leader', ...named, 'stop'];
  switch (phaseOf(lot, now)) {
    case 'announced':
      return ['withdraw'];
    case 'open':
      return ['pause', ...more];
    case 'paused':
      // One that goes on by itself isn't resumed earlier; it can be held longer.
      return [lot.resumesAt === null ? 'resume' : 'pause', ...more];
    // At either end time decides, not staff.
    case 'opening':
    case 'draining':
    case 'draft':
    case 'closed':
      return [];
  }
}

/** Whether the record is behind what was published: it goes on only with two people. */
export const isHeld = ({ lot, tally }: WatchedLot): boolean =>
  lot.status === 'paused' && tally.pauses.some(({ reason }) => reason === 'record.behind');

const ALWAYS_FORMAL: readonly Direction[] = ['stop', 'void-leader', 'void-bidder'];

/** What takes a document and a second person beside its reason; in a rehearsal nothing does. */
export function isFormal(watched: WatchedLot, direction: Direction): boolean {
  if (watched.lot.rehearsal) return false;
  return ALWAYS_FORMAL.includes(direction) || (direction === 'resume' && isHeld(watched));
}
