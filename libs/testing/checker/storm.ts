import type { Racer } from './racer.js';
import type { Testimony } from './testimony.js';

export interface Storm {
  /** How many bids each racer makes at most. */
  readonly rounds: number;
  readonly startPrice?: number;
  /** Every how many-th bid goes by HTTP at first; the others by socket. */
  readonly everyByHttp?: number;
  /** No new bids from then on. */
  readonly until?: () => boolean;
}

const STEP = 1_000;
const OVER = new Set<string | undefined>(['bid.too_late', 'bid.not_recorded', 'bid.not_open']);

/** So many prices are wanted at once, each by many. */
const PRICES = 5;

/**
 * All of them bid at once and again and again, at the least amount that anybody was told of or some steps more, so that many want the
 * same price; racer i for lot i modulo the number of lots. A bid that got no answer is settled before its racer makes another. Ends when the lots
 * are over for them or paused, or their rounds.
 */
export async function storm(
  testimony: Testimony,
  racers: readonly Racer[],
  lotIds: readonly string[],
  { rounds, startPrice = 100_000, everyByHttp = 4, until = () => false }: Storm,
): Promise<void> {
  const least = new Map(lotIds.map((lotId) => [lotId, startPrice]));
  await Promise.all(
    racers.map(async (racer, i) => {
      const lotId = lotIds[i % lotIds.length]!;
      for (let round = 0; round < rounds && !until(); round++) {
        const by = (i + round) % everyByHttp === 0 ? 'http' : 'socket';
        const sent = racer.promises(lotId, String(least.get(lotId)! + ((i + round) % PRICES) * STEP));
        const answer = (await racer.sends(sent, by)) ?? (await racer.settles(sent));
        least.set(lotId, Math.max(least.get(lotId)!, Number(answer.leastNextAmount ?? 0)));
        if (OVER.has(answer.reason)) return;
      }
    }),
  );
  for (const racer of racers)
    for (const sent of testimony.open().filter(({ token }) => token === racer.token)) await racer.settles(sent);
}
