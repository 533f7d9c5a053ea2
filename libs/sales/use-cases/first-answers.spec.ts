import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Bid } from '../wire/bid.js';
import { FirstAnswers } from './first-answers.js';

describe('first answers', () => {
  const bid = fc.record({
    bidder: fc.constantFrom('A', 'B'),
    bidId: fc.constantFrom('1', '2'),
    kind: fc.constantFrom('bid' as const, 'maximum' as const),
    amount: fc.constantFrom(1n, 2n),
    confirmJump: fc.boolean(),
  });

  it('give the same bid the same answer, and another one of its id none', () => {
    fc.assert(
      fc.property(fc.array(bid), (bids) => {
        const answers = new FirstAnswers([]);
        const first = new Map<string, (typeof bids)[number]>();
        for (const [i, sent] of bids.entries()) {
          const id = `${sent.bidder} ${sent.bidId}`;
          const known = first.get(id);
          expect(answers.claim(sent)).toBe(known === undefined);
          if (!known) {
            expect(answers.of(sent)).toBe('none');
            answers.keep(sent, { seq: i } as Bid);
            first.set(id, sent);
          }
          const { kind, amount, confirmJump } = first.get(id)!;
          const isSame = kind === sent.kind && amount === sent.amount && confirmJump === sent.confirmJump;
          expect(answers.of(sent)).toEqual(isSame ? { seq: bids.indexOf(first.get(id)!) } : 'conflict');
        }
      }),
    );
  });
});
