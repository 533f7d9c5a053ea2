import { hash } from 'node:crypto';
import {
  admissionOf,
  bidCommitment,
  commitmentTo,
  countedBids,
  draftLot,
  drawCommitment,
  hashOfRules,
  judge,
  reserveCommitment,
  rulesOf,
  type Chained,
  type Command,
  type LotRecord,
  type LotState,
  type MaximumOpening,
  type Outcome,
  type Proceed,
  type RulesDocument,
  type WireEntry,
} from '@luochui/auction-engine';

export const sha256 = (data: string | Uint8Array) => hash('sha256', data, 'hex');

/** When a scenario's lot opens: its times are counted from here. */
export const OPENING = Date.parse('2026-01-05T06:00:00.000Z');
/** Its end, an hour later. */
export const E = 3_600_000;

/** The base rules `D` of rule-scenarios.md. */
export const D: RulesDocument = {
  v: 1,
  form: 'bidding',
  format: 'english',
  startPrice: '100000',
  reserve: 'none',
  increments: [{ from: '0', step: '1000' }],
  stepMode: 'at-least',
  firstBid: 'start',
  softClose: { windowSeconds: 300, extendSeconds: 300 },
  proxyBids: false,
  firstRefusal: { mode: 'none' },
  onVoid: 'recompute',
  winnerNamed: 'code-only',
};

const LOT = '018f0000-0000-4000-8000-000000000001';
const SEED = '5e'.repeat(32);
const SALT = '0a'.repeat(32);
const GROUND = { name: '示例裁定书', sha256: '0b'.repeat(32) };

/** A lot of the pure engine that opens at once: commands at times after the opening, each a batch of its own. */
export class Scenario {
  readonly entries: Chained[] = [];
  readonly rules: RulesDocument;
  lot: LotState;
  readonly #maxima: MaximumOpening[] = [];
  #bids = 0;

  constructor(
    changes: Partial<RulesDocument> = {},
    private readonly secretReserve: string | null = null,
    private readonly codes: readonly string[] = ['A', 'B', 'C'],
    opens = true,
  ) {
    const secret = secretReserve === null ? {} : { reserveCommitment: reserveCommitment(secretReserve, SALT, sha256) };
    this.rules = { ...D, ...changes, ...(secretReserve === null ? {} : { reserve: 'secret' as const }), ...secret };
    const rules = rulesOf(this.rules, secretReserve === null ? null : BigInt(secretReserve));
    this.lot = draftLot(LOT, rules, hashOfRules(this.rules, sha256));
    const span = { opensAt: OPENING, endsAt: OPENING + E };
    this.does({ type: 'announce', ...span, drawCommitment: drawCommitment(SEED, sha256) }, -1_000);
    if (opens) this.opens(0);
  }

  opens(dec: number): Outcome {
    return this.does(
      { type: 'proceed', admissions: { count: this.codes.length, commitment: this.#commitment() } },
      dec,
    );
  }

  /** `dec`: when it took the lock, if not when it entered. */
  does(command: Command, dec: number): Outcome {
    const [outcome] = judge(this.lot, [command], OPENING + dec, sha256);
    this.entries.push(...outcome!.chained);
    this.lot = outcome!.state;
    return outcome!;
  }

  bids(bidder: string, amount: string, entered: number, { dec = entered, ...rest }: BidOptions = {}): Outcome {
    const bidId = `b${++this.#bids}`;
    const bid = { bidId, bidder, amount: BigInt(amount), enteredAt: OPENING + entered, ...rest };
    return this.does({ type: 'place-bid', ...bid }, dec);
  }

  sets(bidder: string, maximum: string, entered: number, { dec = entered, ...rest }: BidOptions = {}): Outcome {
    const opening = { bidId: `m${++this.#bids}`, bidder, amount: maximum, salt: SALT };
    const sent = { bidId: opening.bidId, bidder, maximum: BigInt(maximum), enteredAt: OPENING + entered, ...rest };
    const commitment = bidCommitment({ lotId: LOT, ...opening }, sha256);
    const outcome = this.does({ type: 'set-proxy', ...sent, commitment }, dec);
    const set = outcome.chained.find(({ entry }) => entry.type === 'proxy.set');
    if (set) this.#maxima.push({ kind: 'maximum', seq: set.seq, ...opening });
    return outcome;
  }

  /** The leader, if nobody is named. */
  voids(dec: number, bidder?: string): Outcome {
    const opened = this.#maxima.map(
      ({ seq, amount, ...maximum }) => [seq, { ...maximum, amount: BigInt(amount) }] as const,
    );
    const counted = countedBids(this.#published(), new Map(opened), this.rules.onVoid);
    return this.does({ type: 'void-leader', bidder, reason: 'affiliate', document: GROUND, counted }, dec);
  }

  proceeds(dec: number, rest: Omit<Proceed, 'type'> = {}): Outcome {
    return this.does({ type: 'proceed', ...rest }, dec);
  }

  /** Milliseconds after the opening. */
  get end(): number {
    return this.lot.endsAt - OPENING;
  }

  /** As it would be published; not signed. */
  record(): LotRecord {
    const reserve = { kind: 'reserve' as const, amount: this.secretReserve ?? '', salt: SALT };
    return {
      v: 1,
      lotId: LOT,
      rules: this.rules,
      rulesHash: hashOfRules(this.rules, sha256),
      entries: this.#published(),
      signatures: this.entries.map(({ seq, hash: head }) => ({ seq, head, signature: '', keyId: '' })),
      admissions: this.#admissions(),
      openings: [
        { kind: 'drawSeed', seed: SEED },
        ...(this.secretReserve === null ? [] : [reserve]),
        ...this.#maxima.filter((maximum) => this.#isOpened(maximum)),
      ],
      timestamps: [],
      keys: [],
    };
  }

  #published(): WireEntry[] {
    return this.entries.map(({ body, hash: entryHash }) => ({ ...JSON.parse(body), hash: entryHash }));
  }
  /** The winner's own stay closed, but for those before a void. */
  #isOpened({ bidder, seq }: MaximumOpening): boolean {
    const lastVoided = this.entries.findLast(({ entry }) => entry.type === 'leader.voided')?.seq ?? 0;
    return bidder !== this.lot.outcome?.winner || seq < lastVoided;
  }
  #admissions() {
    return this.codes.map((code) => admissionOf({ lotId: LOT, code, entityId: code, name: code, salt: SALT }, sha256));
  }
  #commitment() {
    return commitmentTo(this.#admissions(), sha256);
  }
}

interface BidOptions {
  readonly dec?: number;
  readonly confirmJump?: boolean;
  readonly forked?: boolean;
}

/** What an entry says, for a comparison. */
export const said = ({ chained }: Outcome) => chained.map(({ entry }) => entry);
