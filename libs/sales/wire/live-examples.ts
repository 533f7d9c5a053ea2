/** Examples of the contract; a test holds each against its schema. Ids, hashes and the signature are made up. */
export const LOT_ID = '0b1c7a52-6f0e-4d7e-9f0b-3a7b8f0c2d11';
export const EVENT_ID = '7d2f4c1e-8a35-4c9b-b1de-52f6a0e9c322';
export const BID_ID = '5f8e0e8e-0d5a-4c43-9d9e-6d1c4a3a9d11';
const HASH = '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea';
export const SALT = '8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92';
const BEFORE = 'ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d';
const AT = '2026-03-12T02:00:05.120Z';
const ENDS_AT = '2026-03-12T02:30:00.000Z';

export const ENTRY = {
  v: 1,
  seq: 2,
  type: 'bid.accepted',
  at: AT,
  bidId: BID_ID,
  bidder: 'K7Q2',
  amount: '101000',
  enteredAt: '2026-03-12T02:00:05.117Z',
  origin: 'online',
  leading: true,
  previous: BEFORE,
  hash: HASH,
};

export const STANDING = {
  lotId: LOT_ID,
  seq: 2,
  head: HASH,
  status: 'open',
  currentPrice: '101000',
  leader: 'K7Q2',
  leastNextAmount: '102000',
  reserveMet: null,
  endsAt: ENDS_AT,
  resumesAt: null,
  at: AT,
};

export const FRAME = { ...STANDING, entries: [ENTRY] };

export const SNAPSHOT = {
  ...FRAME,
  eventId: EVENT_ID,
  projectId: null,
  number: 1,
  title: '示例成果',
  format: 'english',
  rehearsal: true,
  opensAt: '2026-03-12T02:00:00.000Z',
  rules: {
    v: 1,
    form: 'bidding',
    format: 'english',
    startPrice: '100000',
    increments: [{ from: '0', step: '1000' }],
    reserve: 'none',
    stepMode: 'at-least',
    firstBid: 'start',
    softClose: { windowSeconds: 300, extendSeconds: 300 },
    proxyBids: false,
    firstRefusal: { mode: 'none' },
    onVoid: 'recompute',
    winnerNamed: 'public',
  },
  rulesHash: BEFORE,
};

export const CLOSED = { lotId: LOT_ID, seq: 3, head: HASH, outcome: 'sold', price: '101000', winner: 'K7Q2' };

export const BID = {
  bidId: BID_ID,
  lotId: LOT_ID,
  seq: 2,
  decision: 'accepted',
  leastNextAmount: '102000',
  currentPrice: '101000',
  leading: true,
  endsAt: ENDS_AT,
  enteredAt: '2026-03-12T02:00:05.117Z',
  receipt: { entry: HASH, head: HASH, signature: 'c2lnbmF0dXJl', keyId: 'k1' },
};

export const NOTICE = {
  id: '2c9d8f64-1a70-4b4e-8a0f-6b1f3d5c7e90',
  eventId: EVENT_ID,
  from: 'centre',
  text: '示例：第 12 号因设备检查推迟五分钟。',
  at: AT,
};
