import type { Workbench } from './workbench.js';

/** One line of a bench's result: the median of interleaved runs, beside what it is measured against in the same run. */
export interface Row {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** Null: this row is a floor itself, or has none. */
  readonly floor: number | null;
  /** value / floor. */
  readonly ratio: number | null;
  readonly runs: readonly number[];
  /** What is no measure but has to be right: more than this in any run, and the benchmark has failed. */
  readonly most?: number;
}

export interface Bench {
  readonly name: string;
  run(bench: Workbench): Promise<Row[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The ratio is that of the medians. */
export function row(metric: string, unit: string, runs: readonly number[], floorRuns: readonly number[] = []): Row {
  const value = median(runs);
  const floor = floorRuns.length === 0 ? null : median(floorRuns);
  return { metric, value, unit, floor, ratio: floor === null ? null : round(value / floor, 3), runs };
}

/** Of clients that hold something else than the record says: there may be none. */
export const wrongStates = (runs: readonly number[]): Row => ({
  ...row('watchers with a wrong or a gapped state', 'watchers', runs),
  most: 0,
});

export const failuresOf = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ most = Infinity, runs }) => runs.some((value) => !(value <= most)))
    .map(({ metric, runs }) => `${metric}: ${runs.join(' ')}`);

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Of latencies in any order; NaN of none. */
export function percentile(latencies: readonly number[], share: number): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
}
