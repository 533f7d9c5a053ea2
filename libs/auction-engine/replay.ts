import { canonical, type Canonical } from './canonical.js';
import { closedMaximum } from './closed-maximum.js';
import { commandOf } from './command-of.js';
import type { Seen } from './command.js';
import { bidCommitment, commitmentTo, drawCommitment, hashOfRules, reserveCommitment } from './commitments.js';
import type { OpenedMaximum } from './counted.js';
import { judge, type Sha256 } from './judge.js';
import { draftLot, type LotState } from './lot.js';
import type { EntrySignature, LotRecord, MaximumOpening, WireEntry } from './record.js';
import { rulesOf, type Rules } from './rules.js';

export interface ReplayTools {
  readonly sha256: Sha256;
  /** Whether this text was signed (base64url Ed25519) with the record's key of this id. */
  readonly isSigned: (text: string, signature: string, keyId: string) => boolean;
}

export type Replayed =
  | { readonly holds: true; readonly lot: LotState }
  /** `seq` of the first entry that does not hold; 0 is what comes before the first, the rules. */
  | { readonly holds: false; readonly seq: number; readonly why: string };

class Broken extends Error {
  constructor(
    readonly seq: number,
    why: string,
  ) {
    super(why);
  }
}

/** What is looked up for every entry, so that a record of many thousands is read in one go. */
interface Index {
  readonly codes: ReadonlySet<string>;
  readonly signatures: ReadonlyMap<number, EntrySignature>;
  readonly byHash: ReadonlyMap<string, WireEntry>;
  /** The last `bidders.admitted`: it commits to the record's list, those before it to what it was then. */
  readonly lastAdmitted: number | undefined;
  readonly openings: ReadonlyMap<number, MaximumOpening>;
  readonly opened: ReadonlyMap<number, OpenedMaximum>;
  /** Whose maxima may stay closed, from which entry on. */
  readonly winner: string | undefined;
  readonly lastVoided: number;
}

function indexOf({ admissions, signatures, entries, openings }: LotRecord): Index {
  const maxima = openings
    .filter((opening) => opening.kind === 'maximum')
    .map((opening) => [opening.seq, opening] as const);
  const closed = entries.findLast(({ type }) => type === 'lot.closed');
  return {
    codes: new Set(admissions.map(({ code }) => code)),
    signatures: new Map(signatures.map((signature) => [signature.seq, signature])),
    byHash: new Map(entries.map((entry) => [entry.hash, entry])),
    lastAdmitted: entries.findLast(({ type }) => type === 'bidders.admitted')?.seq,
    openings: new Map(maxima),
    opened: new Map(maxima.map(([seq, { amount, ...opening }]) => [seq, { ...opening, amount: BigInt(amount) }])),
    winner: closed?.outcome === 'sold' ? String(closed.winner) : undefined,
    lastVoided: entries.findLast(({ type }) => type === 'leader.voided')?.seq ?? 0,
  };
}

/** Judges a whole record again. Total: whatever the file holds, it answers. */
export function replay(record: LotRecord, tools: ReplayTools): Replayed {
  let seq = 0;
  try {
    let lot = draftLot(record.lotId, openedRules(record, tools.sha256), record.rulesHash);
    const index = indexOf(record);
    for (seq of index.openings.keys())
      if (record.entries[seq - 1]?.type !== 'proxy.set')
        throw new Broken(seq, 'a maximum was opened that was not set here');
    while (lot.seq < record.entries.length) {
      seq = lot.seq + 1;
      lot = next(lot, record, index, tools);
    }
    if (lot.status !== 'closed') throw new Broken(seq, 'the record ends before the lot is closed');
    return { holds: true, lot };
  } catch (error) {
    // What cannot even be read breaks where it stands.
    const broken = error instanceof Broken ? error : new Broken(seq, `cannot be read: ${String(error)}`);
    return { holds: false, seq: broken.seq, why: broken.message };
  }
}

function openedRules({ rules, rulesHash, openings }: LotRecord, sha256: Sha256): Rules {
  if (hashOfRules(rules, sha256) !== rulesHash) throw new Broken(0, 'rulesHash is not the hash of the rules');
  if (rules.reserve !== 'secret') return rulesOf(rules);
  const opening = openings.find(({ kind }) => kind === 'reserve');
  if (opening?.kind !== 'reserve') throw new Broken(0, 'the secret reserve is not opened');
  if (reserveCommitment(opening.amount, opening.salt, sha256) !== rules.reserveCommitment)
    throw new Broken(0, 'the reserve that was opened is not the one that was committed to');
  return rulesOf(rules, BigInt(opening.amount));
}

/** Judges the command that the next entry answers, and holds what comes out against what is written. */
function next(lot: LotState, record: LotRecord, index: Index, tools: ReplayTools): LotState {
  const first = record.entries[lot.seq]!;
  const maximumOf = (entry: WireEntry, before: LotState) => openedMaximum(entry, before, record, index, tools.sha256);
  const command = commandOf(first, lot, { record, opened: index.opened, maximumOf });
  if (!command) throw new Broken(lot.seq + 1, `a ${first.type} does not stand here`);
  if (command.type === 'place-bid' || command.type === 'set-proxy') {
    if (!index.codes.has(command.bidder)) throw new Broken(first.seq, `${command.bidder} was never admitted`);
    checkSeen(first, command.seen, record);
  }
  const [outcome] = judge(lot, [command], Date.parse(first.at), tools.sha256);
  if (outcome!.chained.length === 0) throw new Broken(lot.seq + 1, `the rules give no ${first.type} here`);
  for (const { seq, body, hash } of outcome!.chained) {
    const written = record.entries[seq - 1];
    if (!written) throw new Broken(seq - 1, 'the entry that must follow is missing');
    const { hash: writtenHash, ...rest } = written;
    if (canonical(rest as Canonical) !== body) throw new Broken(seq, `the rules give ${body}`);
    if (writtenHash !== hash) throw new Broken(seq, 'hash is not the hash of the entry');
    checkSignature(written, record.lotId, index, tools);
    checkCommitment(written, record, index, tools.sha256);
  }
  return outcome!.state;
}

function openedMaximum(
  { seq, commitment }: WireEntry,
  lot: LotState,
  { lotId, entries }: LotRecord,
  { openings, opened, winner, lastVoided }: Index,
  sha256: Sha256,
): OpenedMaximum {
  const opening = openings.get(seq);
  if (opening) {
    if (bidCommitment({ ...opening, lotId }, sha256) !== commitment)
      throw new Broken(seq, 'the maximum that was opened is not the one that was committed to');
    return opened.get(seq)!;
  }
  if (winner === undefined || seq < lastVoided) throw new Broken(seq, 'the maximum is not opened');
  return closedMaximum(seq, winner, { entries, opened }, lot);
}

function checkSeen({ seq }: WireEntry, seen: Seen | undefined, record: LotRecord): void {
  if (!seen) return;
  const head = seen.seq === 0 ? record.rulesHash : record.entries[seen.seq - 1]?.hash;
  if (seen.seq >= seq || seen.head !== head) throw new Broken(seq, 'the bidder saw an entry that is not in this chain');
}

function checkSignature({ seq, hash, at }: WireEntry, lotId: string, index: Index, { isSigned }: ReplayTools): void {
  const signed = index.signatures.get(seq);
  if (!signed) throw new Broken(seq, 'is not signed');
  const { head, signature, keyId } = signed;
  const last = index.byHash.get(head);
  if (!last || last.seq < seq || last.at !== at) throw new Broken(seq, 'the signed head is not of its batch');
  if (!isSigned(canonical({ lotId, seq, entry: hash, head }), signature, keyId))
    throw new Broken(seq, 'the signature does not fit');
}

function checkCommitment({ seq, type, ...fields }: WireEntry, record: LotRecord, index: Index, sha256: Sha256): void {
  if (type === 'lot.announced') {
    const opening = record.openings.find(({ kind }) => kind === 'drawSeed');
    const fits = opening?.kind === 'drawSeed' && drawCommitment(opening.seed, sha256) === fields.drawCommitment;
    if (!fits) throw new Broken(seq, 'the seed of the draw is not the one that was committed to');
  }
  if (seq === index.lastAdmitted && commitmentTo(record.admissions, sha256) !== fields.commitment)
    throw new Broken(seq, 'the admissions are not those that were committed to');
}
