import { setTimeout as pause } from 'node:timers/promises';

/** On a machine that is busy anyway an import would never end, if it waited as long as everything takes. */
const LONGEST_MS = 40;

/**
 * Work in pieces, after each as long a pause as the piece took: an import shares the process, the processors and the database with
 * bids, and has time.
 */
export async function inPieces<T>(
  list: readonly T[],
  size: number,
  work: (piece: readonly T[], from: number) => Promise<void>,
) {
  for (let from = 0; from < list.length; from += size) {
    const began = performance.now();
    await work(list.slice(from, from + size), from);
    await pause(Math.min(performance.now() - began, LONGEST_MS));
  }
}
