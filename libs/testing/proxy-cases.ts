export type Who = 'A' | 'B' | 'C';
/** Who does what, and what the lot shows after it: price and leader, or why it is refused. */
export type Step = [who: Who, kind: 'bid' | 'max', amount: string, after: [price: string, leader: Who] | string];

export interface ProxyCase {
  readonly id: string;
  /** Over those of a rehearsal that takes maxima. */
  readonly rules?: object;
  readonly steps: readonly Step[];
  /** Winner and price, or why there is none. */
  readonly ends: string;
}

const RESERVE = { reservePrice: '140000', reserveSecret: true };
/** Rows of rule-scenarios.md. */
export const PROXY_CASES: readonly ProxyCase[] = [
  { id: 'PX01', steps: [['A', 'max', '150000', ['100000', 'A']]], ends: 'A 100000' },
  {
    id: 'PX02',
    steps: [
      ['A', 'max', '150000', ['100000', 'A']],
      ['B', 'max', '130000', ['131000', 'A']],
      ['C', 'max', '150000', ['150000', 'A']],
    ],
    ends: 'A 150000',
  },
  {
    id: 'PX03',
    steps: [
      ['A', 'max', '150000', ['100000', 'A']],
      ['B', 'max', '149500', ['150000', 'A']],
    ],
    ends: 'A 150000',
  },
  {
    id: 'PX04',
    steps: [
      ['A', 'bid', '100000', ['100000', 'A']],
      ['C', 'bid', '120000', ['120000', 'C']],
    ],
    ends: 'C 120000',
  },
  {
    id: 'PX05',
    steps: [
      ['A', 'max', '130000', ['100000', 'A']],
      ['B', 'max', '150000', ['131000', 'B']],
      ['A', 'max', '150000', ['150000', 'B']],
    ],
    ends: 'B 150000',
  },
  {
    id: 'PX08',
    rules: RESERVE,
    steps: [
      ['A', 'max', '120000', ['100000', 'A']],
      ['B', 'max', '130000', ['121000', 'B']],
      ['C', 'max', '200000', ['140000', 'C']],
    ],
    ends: 'C 140000',
  },
  {
    id: 'PX09',
    rules: RESERVE,
    steps: [
      ['A', 'max', '120000', ['100000', 'A']],
      ['A', 'max', '150000', ['140000', 'A']],
    ],
    ends: 'A 140000',
  },
  {
    id: 'a maximum that is not met, of which all is opened',
    rules: RESERVE,
    steps: [['A', 'max', '139000', ['100000', 'A']]],
    ends: 'unsold',
  },
  {
    id: 'ST05',
    rules: { jumpConfirmSteps: 10 },
    steps: [
      ['A', 'max', '1500000', 'bid.jump_unconfirmed'],
      ['A', 'max', '100000', ['100000', 'A']],
      ['A', 'max', '99000', 'bid.too_low'],
    ],
    ends: 'A 100000',
  },
  {
    id: 'no maxima',
    rules: { proxyBids: false },
    steps: [['A', 'max', '150000', 'bid.wrong_kind']],
    ends: 'unsold',
  },
];
