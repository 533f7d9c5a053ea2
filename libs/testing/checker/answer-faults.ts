import type { Bid } from '@luochui/sales/wire/bid.js';
import type { History, KeptEntry, KeptLot, Told } from './history.js';
import type { IsSigned } from './signatures.js';

const TYPES = { accepted: ['bid.accepted', 'proxy.set'], rejected: ['bid.rejected'] };

/** What is wrong between what bidders of one lot were told and what its record holds. */
export function answerFaults(lot: KeptLot, { sent, told }: History, isSigned: IsSigned): string[] {
  const here = told.filter((one) => one.sent.lotId === lot.lotId);
  const faults = here.flatMap(({ sent: { bidId }, answer }) =>
    typeof answer === 'string' ? [] : ownFaults(lot, answer, isSigned).map((fault) => `bid ${bidId}: ${fault}`),
  );
  for (const told of groups(here).values()) faults.push(...repeatFaults(lot, told));
  const known = new Map(sent.map((one) => [one.bidId, one]));
  const heard = new Set(here.flatMap(({ sent: { bidId }, answer }) => (typeof answer === 'string' ? [] : [bidId])));
  for (const { seq, body } of lot.entries) {
    const { type, origin, bidId, bidder, amount } = JSON.parse(body);
    if (bidId === undefined || origin === 'proxy') continue;
    const bid = known.get(bidId);
    if (!bid) faults.push(`entry ${seq} is a bid that nobody sent`);
    else if (bid.bidder !== bidder || (amount !== undefined && amount !== bid.amount))
      faults.push(`entry ${seq}: ${type} ${amount} of ${bidder}, sent was ${bid.amount} by ${bid.bidder}`);
    if (bid && !heard.has(bidId)) faults.push(`entry ${seq} is a bid whose bidder was never told`);
  }
  return faults;
}

function groups(told: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) groups.set(one.sent.bidId, [...(groups.get(one.sent.bidId) ?? []), one]);
  return groups;
}

/** One answer by itself: its entry is there, and it is signed. */
function ownFaults(lot: KeptLot, answer: Bid, isSigned: IsSigned): string[] {
  const { seq, receipt } = answer;
  return seq === null
    ? refusalFaults(lot, answer, isSigned)
    : entryFaults(lot, lot.entries[seq - 1], answer, isSigned, receipt);
}

function entryFaults(
  { lotId }: KeptLot,
  kept: KeptEntry | undefined,
  answer: Bid,
  isSigned: IsSigned,
  { entry, head, signature, keyId }: Bid['receipt'],
): string[] {
  const { bidId, seq, decision, enteredAt } = answer;
  if (!kept || kept.hash !== entry) return [`told of entry ${seq}, which the record does not have`];
  const faults: string[] = [];
  const written = JSON.parse(kept.body);
  if (written.bidId !== bidId || !TYPES[decision].includes(written.type))
    faults.push(`told ${decision}, and entry ${seq} is ${written.type} of ${written.bidId}`);
  if (written.enteredAt !== enteredAt) faults.push(`told that it entered at ${enteredAt}, not ${written.enteredAt}`);
  if (kept.head !== head || !isSigned({ lotId, seq, entry, head }, { signature, keyId }))
    faults.push('its receipt is not signed');
  if (canonicalJson(kept.answer) !== canonicalJson(answer))
    faults.push('told another answer than the one that is kept');
  return faults;
}

/** Refusals that are no entries are signed too, with a head that the lot had. */
function refusalFaults(
  { lotId, rulesHash, status, endsAt, entries }: KeptLot,
  answer: Bid,
  isSigned: IsSigned,
): string[] {
  const { bidId, reason, enteredAt, receipt } = answer;
  const { head, signature, keyId } = receipt;
  const faults: string[] = [];
  if (answer.decision !== 'rejected' || !reason) faults.push('accepted without an entry');
  if (head !== rulesHash && !entries.some(({ hash }) => hash === head))
    faults.push('refused with a head that never was');
  if (!isSigned({ lotId, bidId, reason: reason!, enteredAt, head }, { signature, keyId }))
    faults.push('its refusal is not signed');
  if (reason === 'bid.too_late' && !(status === 'closed' && enteredAt! > endsAt))
    faults.push(`called too late at ${enteredAt}, and the lot ends at ${endsAt}`);
  if (reason === 'bid.not_recorded' && !(status === 'closed' && enteredAt! <= endsAt))
    faults.push(`called not recorded at ${enteredAt}, and the lot ends at ${endsAt}`);
  return faults;
}

/** All that was told of one bid, the fates asked included: the first answer that is an entry is the answer for ever. */
function repeatFaults(lot: KeptLot, told: readonly Told[]): string[] {
  const { bidId } = told[0]!.sent;
  const decided = told.filter(({ answer }) => typeof answer !== 'string' && answer.seq !== null);
  const answers = new Set(decided.map(({ answer }) => JSON.stringify(answer)));
  const faults = answers.size > 1 ? [`bid ${bidId}: answered in ${answers.size} ways`] : [];
  const first = Math.min(...decided.map(({ heard }) => heard));
  for (const { answer, asked } of told) {
    const isDecision = typeof answer !== 'string' && answer.seq !== null;
    if (asked > first && !isDecision && !isBusy(answer)) faults.push(`bid ${bidId}: forgotten after it was answered`);
  }
  const isOver = told.some(
    ({ answer }) => typeof answer !== 'string' && ['bid.too_late', 'bid.not_recorded'].includes(answer.reason!),
  );
  if (isOver && lot.entries.some(({ body }) => JSON.parse(body).bidId === bidId))
    faults.push(`bid ${bidId}: refused after the closing, and has an entry`);
  return faults;
}

const isBusy = (answer: Told['answer']) => typeof answer !== 'string' && answer.reason === 'bid.busy';

/** The stored answer is read back from JSON, with its own order of names. */
const canonicalJson = (answer: unknown) =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
