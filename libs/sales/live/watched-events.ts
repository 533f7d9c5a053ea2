import type { LotStanding } from '../wire/lot.js';

/** Which lots belong to the events that are watched here, looked up both ways. */
export class WatchedEvents {
  readonly #lotsOf = new Map<string, Set<string>>();
  readonly #eventsOf = new Map<string, Set<string>>();

  lotsOf(eventId: string): readonly string[] {
    return [...(this.#lotsOf.get(eventId) ?? [])];
  }
  eventsOf(lotId: string): readonly string[] {
    return [...(this.#eventsOf.get(lotId) ?? [])];
  }

  /** Answers those that were not known to be in it. */
  add(eventId: string, lotIds: readonly string[]): string[] {
    const lots = getOrSet(this.#lotsOf, eventId);
    const added = lotIds.filter((lotId) => !lots.has(lotId));
    for (const lotId of added) {
      lots.add(lotId);
      getOrSet(this.#eventsOf, lotId).add(eventId);
    }
    return added;
  }

  delete(eventId: string): void {
    for (const lotId of this.#lotsOf.get(eventId) ?? []) {
      const events = this.#eventsOf.get(lotId)!;
      events.delete(eventId);
      if (events.size === 0) this.#eventsOf.delete(lotId);
    }
    this.#lotsOf.delete(eventId);
  }

  /** What moved, by event. */
  group(standings: readonly LotStanding[]): ReadonlyMap<string, LotStanding[]> {
    const moved = new Map<string, LotStanding[]>();
    for (const standing of standings)
      for (const eventId of this.#eventsOf.get(standing.lotId) ?? [])
        moved.set(eventId, [...(moved.get(eventId) ?? []), standing]);
    return moved;
  }
}

function getOrSet(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key);
  if (known) return known;
  const made = new Set<string>();
  sets.set(key, made);
  return made;
}
