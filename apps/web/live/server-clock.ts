import { useEffect, useState, useSyncExternalStore } from 'react';

interface Sample {
  readonly t0: number;
  readonly t1: number;
  readonly t2: number;
  readonly t3: number;
}

export interface ServerClock {
  /** What to add to this machine's clock. */
  readonly offsetMs: number;
  /** Null until it was measured. */
  readonly roundTripMs: number | null;
}

const KEPT = 8;
let samples: { offsetMs: number; roundTripMs: number }[] = [];
let clock: ServerClock = { offsetMs: 0, roundTripMs: null };
const listeners = new Set<() => void>();

/** This machine's clock without its jumps. */
export const localNow = (): number => performance.timeOrigin + performance.now();

/** More than the server's clock is slewed by, or two clocks drift, between the samples that are kept. */
const STEP_MS = 500;

/**
 * Of the last samples the quickest counts: the less time the messages took, the less it can be wrong. What was measured before
 * the server's clock was set, or this machine slept, counts no more.
 */
export function addSample({ t0, t1, t2, t3 }: Sample): void {
  const roundTripMs = t3 - t0 - (t2 - t1);
  const offsetMs = (t1 - t0 + t2 - t3) / 2;
  samples = samples.filter((each) => Math.abs(each.offsetMs - offsetMs) < STEP_MS + roundTripMs + each.roundTripMs);
  samples = [...samples.slice(1 - KEPT), { offsetMs, roundTripMs }];
  const best = samples.reduce((a, b) => (b.roundTripMs < a.roundTripMs ? b : a));
  clock = { offsetMs: best.offsetMs, roundTripMs: Math.max(1, Math.round(best.roundTripMs)) };
  for (const tell of listeners) tell();
}

/** The server's clock, as far as it is known: the only one that a countdown may be made of. */
export const serverNow = (): number => localNow() + clock.offsetMs;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useServerClock = (): ServerClock => useSyncExternalStore(subscribe, () => clock);

/** The server's time, anew each `everyMs`. */
export function useServerNow(everyMs = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    tick();
    const timer = setInterval(tick, everyMs);
    const unsubscribe = subscribe(tick);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [everyMs]);
  return now;
}
