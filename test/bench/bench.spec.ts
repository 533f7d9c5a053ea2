import { describe, expect, it } from '@jest/globals';
import { failuresOf, row, wrongStates } from './bench.js';

describe('a benchmark', () => {
  it('fails when a client had a wrong state in any run, whatever the median', () => {
    const rows = [row('a measure', 'ms', [900, 1]), wrongStates([0, 0, 3])];
    expect(failuresOf(rows)).toEqual(['watchers with a wrong or a gapped state: 0 0 3']);
    expect(failuresOf([wrongStates([0, 0, 0])])).toEqual([]);
    // No answer is no right one.
    expect(failuresOf([wrongStates([NaN])])).toHaveLength(1);
  });
});
