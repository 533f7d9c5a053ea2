import { describe, expect, it } from '@jest/globals';
import { lockedUntil } from './sign-in-limit.js';

describe('failures to sign in', () => {
  it.each([
    [1, null],
    [4, null],
    [5, 900_000],
    [6, 900_000],
  ])('%i in a row: locked until %p', (failures, until) => expect(lockedUntil(failures, 0)).toBe(until));
});
