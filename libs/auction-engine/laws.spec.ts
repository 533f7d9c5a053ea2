import { describe, expect, it } from '@jest/globals';
import { E, OPENING, Scenario, sha256 } from '@luochui/testing/scenario.js';
import fc from 'fast-check';
import {
  decide,
  draftLot,
  judge,
  leastNextAmount,
  replay,
  rulesOf,
  type Command,
  type LotState,
  type Outcome,
} from './index.js';

const STEPS = [
  [{ from: '0', step: '1000' }],
  [
    { from: '0', step: '1000' },
    { from: '104000', step: '5000' },
  ],
  // Nobody would want it, and nothing forbids it.
  [
    { from: '0', step: '5000' },
    { from: '111000', step: '300' },
  ],
];

const rules = fc.record({
  increments: fc.constantFrom(...STEPS),
  stepMode: fc.constantFrom('at-least' as const, 'at-least' as const, 'multiple' as const),
  firstBid: fc.constantFrom('start' as const, 'start-plus-step' as const),
  jumpConfirmSteps: fc.option(fc.constantFrom(0, 5), { nil: undefined }),
  softClose: fc.record({
    windowSeconds: fc.oneof(
      { arbitrary: fc.constantFrom(300, 60), weight: 9 },
      { arbitrary: fc.constant(0), weight: 1 },
    ),
    extendSeconds: fc.oneof(
      { arbitrary: fc.constantFrom(300, 60), weight: 9 },
      { arbitrary: fc.constant(0), weight: 1 },
    ),
    hardCapSeconds: fc.constantFrom(undefined, undefined, undefined, undefined, 400, 400, 0),
  }),
  proxyBids: fc.constantFrom(true, true, true, false),
  onVoid: fc.constantFrom(
    'recompute' as const,
    'recompute' as const,
    'recompute' as const,
    'reopen' as const,
    'stop' as const,
  ),
});
const reserves = fc.option(fc.constantFrom('100000', '107300', '120000'), { nil: null });

const BIDDERS = ['A', 'B', 'C'];
/** `ahead`: of the least amount, in parts of a hundred fen. */
const offers = fc.record({
  does: fc.constantFrom('bid' as const, 'maximum' as const),
  bidder: fc.constantFrom(...BIDDERS),
  ahead: fc.oneof(
    fc.integer({ min: -1, max: 6 }).map((steps) => steps * 10),
    fc.integer({ min: -15, max: 150 }),
  ),
  confirmJump: fc.boolean(),
  decidedAfter: fc.constantFrom(0, 0, 500, 1_999, 3_000),
});
const byStaff = fc.record({
  does: fc.constantFrom('void' as const, 'pause' as const, 'outage' as const, 'stop' as const),
  bidder: fc.constantFrom(undefined, ...BIDDERS),
  rare: fc.integer({ min: 0, max: 9 }),
});
const moves = fc.array(
  fc.record({
    waits: fc.oneof(...[8_000, 8_000, 60_000].map((max) => fc.integer({ min: 0, max }))),
    move: fc.oneof({ arbitrary: offers, weight: 12 }, { arbitrary: byStaff, weight: 1 }),
  }),
  { minLength: 20, maxLength: 40, size: 'max' },
);
/** So long before the end. */
const begins = fc.constantFrom(280_000, 120_000, 50_000);
type Move = typeof moves extends fc.Arbitrary<(infer One)[]> ? One : never;

function play(lot: Scenario, { move }: Move, now: number): Outcome {
  switch (move.does) {
    case 'bid':
    case 'maximum': {
      const amount = `${leastNextAmount(lot.lot) + BigInt(move.ahead) * 100n}`;
      const { bidder, confirmJump } = move;
      const options = { dec: now + move.decidedAfter, confirmJump };
      return move.does === 'bid' ? lot.bids(bidder, amount, now, options) : lot.sets(bidder, amount, now, options);
    }
    case 'void':
      return lot.voids(now, move.bidder);
    case 'outage':
      return lot.proceeds(now, { lost: [{ from: OPENING + now - 6_000, to: OPENING + now }] });
    case 'pause':
      return lot.does({ type: 'pause', reason: 'why' }, now);
    case 'stop':
      return move.rare === 0 ? lot.does({ type: 'stop', reason: 'court' }, now) : lot.proceeds(now);
  }
}

/** The laws that a step broke. */
function brokenBy(before: LotState, { chained }: Outcome, lot: LotState, entered: number): string[] {
  const entries = chained.map(({ entry }) => entry);
  const accepted = entries.some(({ type }) => type === 'bid.accepted' || type === 'proxy.set');
  const voided = entries.some(({ type }) => type === 'leader.voided');
  const { price, leader, maximum, rules } = lot;
  const laws: Record<string, boolean> = {
    'nothing is accepted that entered after the end': !accepted || OPENING + entered <= before.endsAt,
    'nothing is accepted when the drain is over': !accepted || lot.at < before.endsAt + 2_000,
    'the price never falls but for a void': voided || (price ?? 0n) >= (before.price ?? 0n),
    'a maximum is the leader’s, and at least the price': !maximum || (leader !== null && maximum.amount >= price!),
    'a price has a leader': (price === null) === (leader === null),
    'the reserve is met or not': rules.reserve === null || lot.reserveMet === (price ?? 0n) >= rules.reserve,
    'an end is never brought forward but by a stop': lot.outcome?.outcome === 'stopped' || lot.endsAt >= before.endsAt,
    'the record never goes back': lot.at >= before.at,
    'a closed lot stays as it is': before.status !== 'closed' || lot === before,
  };
  return Object.keys(laws).filter((law) => !laws[law]);
}

describe('laws', () => {
  it('hold for whatever is done to a lot', () => {
    const seen = { runs: 0, full: 0, voided: 0, outages: 0, closedMaxima: 0 };
    fc.assert(
      fc.property(rules, reserves, begins, moves, (changes, reserve, begin, steps) => {
        const lot = new Scenario(changes, reserve);
        const broken: string[] = [];
        let now = E - begin;
        for (const step of steps) {
          now += step.waits;
          // What time brings comes first, as it does under the lot's lock; staff's pauses are short.
          lot.proceeds(now);
          if (lot.lot.pausedAt !== null && lot.lot.pausedAt < OPENING + now)
            lot.does({ type: 'resume', reason: 'on' }, now);
          const before = lot.lot;
          broken.push(...brokenBy(before, play(lot, step, now), lot.lot, now));
        }
        expect(broken).toEqual([]);
        now = Math.max(now, lot.lot.at - OPENING) + 60_000;
        if (lot.lot.status === 'paused') lot.does({ type: 'resume', reason: 'why' }, now);
        if (lot.lot.status !== 'closed') lot.proceeds(Math.max(now, lot.end) + 2_000);
        const record = lot.record();
        expect(replay(record, { sha256, isSigned: () => true })).toEqual({ holds: true, lot: lot.lot });

        const count = (type: string) => record.entries.filter((entry) => entry.type === type).length;
        const bidders = new Set(record.entries.map(({ bidder }) => bidder).filter(Boolean));
        seen.runs++;
        if (bidders.size === 3 && count('lot.extended') > 0 && count('bid.rejected') > 0 && lot.lot.status === 'closed')
          seen.full++;
        if (count('leader.voided') > 0) seen.voided++;
        if (record.entries.some(({ reason }) => reason === 'outage')) seen.outages++;
        if (count('proxy.set') > record.openings.filter(({ kind }) => kind === 'maximum').length) seen.closedMaxima++;
      }),
      { numRuns: 500 },
    );
    // The runs are worth something: three bidders, an extension, a refusal and a close in one lot are no rarity.
    expect(seen.full / seen.runs).toBeGreaterThan(0.3);
    expect(seen.voided / seen.runs).toBeGreaterThan(0.1);
    expect(seen.outages / seen.runs).toBeGreaterThan(0.1);
    expect(seen.closedMaxima / seen.runs).toBeGreaterThan(0.3);
  });

  it('the same command on the same lot gives the same entries, alone or in a batch', () => {
    fc.assert(
      fc.property(rules, fc.array(offers, { maxLength: 20 }), (changes, sent) => {
        const { lot } = new Scenario(changes);
        const now = lot.endsAt - 1_000;
        const commands = sent.map(({ does, bidder, ahead, confirmJump }, i): Command => {
          const bid = { bidId: `b${i}`, bidder, confirmJump, enteredAt: now };
          const amount = 100_000n + BigInt(ahead) * 500n;
          if (does === 'bid') return { type: 'place-bid', ...bid, amount };
          return { type: 'set-proxy', ...bid, maximum: amount, commitment: '' };
        });
        const batch = judge(lot, commands, now, sha256);
        let alone = lot;
        for (const [i, command] of commands.entries()) {
          expect(decide(alone, command, now)).toEqual(decide(alone, command, now));
          const [outcome] = judge(alone, [command], now, sha256);
          expect(outcome).toEqual(batch[i]);
          alone = outcome!.state;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every command on every lot has an answer', () => {
    const times = fc.integer({ min: -10_000, max: 5_000_000 }).map((ms) => OPENING + ms);
    const codes = fc.constantFrom('A', 'B', 'nobody');
    const money = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const reason = fc.string();
    const bid = {
      bidId: fc.string(),
      bidder: codes,
      enteredAt: times,
      confirmJump: fc.boolean(),
      forked: fc.boolean(),
    };
    const counted = fc.array(
      fc.record({
        kind: fc.constantFrom('bid' as const, 'maximum' as const),
        seq: fc.nat(),
        bidId: fc.string(),
        bidder: codes,
        amount: money,
        enteredAt: times,
      }),
    );
    const type = <T extends string>(name: T) => fc.constant(name);
    const commands = fc.oneof(
      fc.record({ type: type('place-bid'), ...bid, amount: money, wrongKind: fc.boolean() }),
      fc.record({ type: type('set-proxy'), ...bid, maximum: money, commitment: fc.string() }),
      fc.record({ type: type('announce'), opensAt: times, endsAt: times, drawCommitment: fc.string() }),
      fc.record(
        {
          type: type('proceed'),
          admissions: fc.record({ count: fc.nat(5), commitment: fc.string() }),
          lost: fc.array(fc.record({ from: times, to: times })),
          steppedAt: times,
        },
        { requiredKeys: ['type'] },
      ),
      fc.record({ type: type('admit'), commitment: fc.string() }),
      fc.record({ type: type('pause'), reason, since: times, resumesAt: times }, { requiredKeys: ['type', 'reason'] }),
      fc.record({ type: type('resume'), reason }),
      fc.record(
        { type: type('void-leader'), reason, counted, bidder: codes },
        { requiredKeys: ['type', 'reason', 'counted'] },
      ),
      fc.record({ type: fc.constantFrom('stop' as const, 'withdraw' as const), reason }),
    );
    const statuses = new Set<string>();
    fc.assert(
      fc.property(
        rules,
        reserves,
        fc.array(fc.tuple(commands, times), { maxLength: 30, size: 'max' }),
        (changes, reserve, sent) => {
          const document = { ...new Scenario(changes).rules };
          let lot = draftLot('lot', rulesOf(document, reserve === null ? null : BigInt(reserve)), '');
          for (const [command, now] of sent) {
            const [outcome] = judge(lot, [command], now, sha256);
            lot = outcome!.state;
            statuses.add(lot.status);
            const { chained, refusal, held } = outcome!;
            if (command.type !== 'proceed')
              expect(chained.length > 0 || refusal !== undefined || held === true).toBe(true);
            if (refusal ?? held) expect(chained).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect([...statuses].sort()).toEqual(['announced', 'closed', 'draft', 'open', 'paused']);
  });
});
