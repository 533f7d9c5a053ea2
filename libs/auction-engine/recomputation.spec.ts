import { describe, expect, it } from '@jest/globals';
import { Scenario } from '@luochui/testing/scenario.js';
import type { CountedBid } from './index.js';

type Counted = readonly (readonly [kind: CountedBid['kind'], bidder: string, amount: bigint])[];

/** What a void of X leaves, if this was accepted in this order. */
function without(counted: Counted): readonly unknown[] {
  const lot = new Scenario({ proxyBids: true });
  const bids = [['bid', 'X', 900_000n] as const, ...counted].map(([kind, bidder, amount], seq): CountedBid => ({
    kind,
    seq,
    bidId: `b${seq}`,
    bidder,
    amount,
    enteredAt: seq,
  }));
  lot.does({ type: 'void-leader', bidder: 'X', reason: 'why', counted: bids }, 10);
  const { price, leader, maximum } = lot.lot;
  return [price, leader, maximum?.amount ?? null, maximum?.bidId ?? null];
}

/** Steps may shrink as the price rises; so without X a bid can stand where it would have been refused. */
describe('in a recomputation nothing is refused', () => {
  it.each<[string, Counted, readonly unknown[]]>([
    ['a plain bid counts at its amount', [['bid', 'A', 100n]], [100n, 'A', null, null]],
    [
      'a step is not asked for',
      [
        ['bid', 'A', 120_000n],
        ['bid', 'B', 120_001n],
      ],
      [120_001n, 'B', null, null],
    ],
    [
      'what is no more than a plain price changes nothing',
      [
        ['bid', 'A', 120_000n],
        ['bid', 'B', 120_000n],
        ['maximum', 'C', 119_000n],
      ],
      [120_000n, 'A', null, null],
    ],
    [
      'a maximum answers the best of the others, be it no more than the price',
      [
        ['maximum', 'A', 150_000n],
        ['bid', 'B', 120_000n],
        ['bid', 'C', 121_000n],
        ['bid', 'C', 110_000n],
      ],
      [122_000n, 'A', 150_000n, 'b1'],
    ],
    [
      'exactly its price too',
      [
        ['maximum', 'A', 150_000n],
        ['maximum', 'B', 100_000n],
      ],
      [101_000n, 'A', 150_000n, 'b1'],
    ],
    [
      'a leader’s own lower bid lowers nothing, a higher one counts',
      [
        ['bid', 'A', 120_000n],
        ['bid', 'A', 110_000n],
        ['bid', 'A', 120_000n],
      ],
      [120_000n, 'A', null, null],
    ],
    [
      'a leader’s own bid of above the price',
      [
        ['bid', 'A', 120_000n],
        ['bid', 'A', 130_000n],
      ],
      [130_000n, 'A', null, null],
    ],
    [
      'a leader’s maximum below the price is the price',
      [
        ['bid', 'A', 120_000n],
        ['maximum', 'A', 110_000n],
      ],
      [120_000n, 'A', 120_000n, 'b2'],
    ],
    [
      'equal maxima: the one that stood before',
      [
        ['maximum', 'A', 150_000n],
        ['maximum', 'B', 150_000n],
      ],
      [150_000n, 'A', 150_000n, 'b1'],
    ],
  ])('%s', (_, counted, standing) => expect(without(counted)).toEqual(standing));
});
