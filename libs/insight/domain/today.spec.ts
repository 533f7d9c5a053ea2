import { describe, expect, it } from '@jest/globals';
import { byDue, earliest } from './today.js';

describe('what is due', () => {
  it('comes by its time, and what has none last', () => {
    const tasks = [{ dueAt: null, n: 1 }, { dueAt: '2026-02-01' }, { dueAt: null, n: 2 }, { dueAt: '2026-01-01' }];
    expect(byDue(tasks)).toEqual([
      { dueAt: '2026-01-01' },
      { dueAt: '2026-02-01' },
      { dueAt: null, n: 1 },
      { dueAt: null, n: 2 },
    ]);
  });

  it('is due at the earliest of its times', () => {
    expect(earliest(['2026-02-01', null, '2026-01-01'])).toBe('2026-01-01');
    expect(earliest([null])).toBeNull();
  });
});
