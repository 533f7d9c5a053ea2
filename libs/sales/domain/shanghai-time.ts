const SHANGHAI_MS = 8 * 3_600_000;

/** A moment as people here write it, in what a refusal tells them: `2026-03-08 10:00`. */
export const shanghaiTime = (time: number): string =>
  new Date(time + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
