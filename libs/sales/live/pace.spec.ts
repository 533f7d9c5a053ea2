import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

/** Goes whenever it may, if something comes every `stepMs`; answers when it went. */
function goes(pace: Pace, untilMs: number, stepMs: number): number[] {
  const went: number[] = [];
  for (let now = 0; now < untilMs; now += stepMs)
    if (pace.waitMs(now) === 0) {
      pace.went(now);
      went.push(now);
    }
  return went;
}

describe('a pace', () => {
  it('lets everything through that comes at its own rate', () => {
    expect(goes(new Pace(50), 1_000, 50)).toHaveLength(20);
  });
  it('lets a flood through at its rate, and one more', () => {
    expect(goes(new Pace(50), 1_000, 1)).toHaveLength(21);
  });
  it('lets what is a little late and a little early through', () => {
    const pace = new Pace(50);
    for (const now of [0, 62, 99, 155, 198]) {
      expect(pace.waitMs(now)).toBe(0);
      pace.went(now);
    }
  });
});
