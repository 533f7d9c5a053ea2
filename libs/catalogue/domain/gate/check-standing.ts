import { addDays, type Day } from '@luochui/platform/domain/deadlines/day.js';
import { deadlineAfterDay, ruleFor } from '@luochui/platform/domain/deadlines/deadline.js';
import { hasCheckDigit, judgePatentNumber } from '../patent-number.js';
import type { IpKind } from '../project.js';
import { standingOf, type Right } from '../rights.js';
import type { RightFacts } from './dossier.js';
import { finding, type Finding } from './findings.js';

/** Of a right whose term ends so soon a bidder must be told how little is left. */
const ENDING_DAYS = 365;
const WITH_ANNUITY: readonly IpKind[] = ['invention', 'utility-model', 'design'];

export function checkNumber(right: Right): Finding {
  const { ipKind, jurisdiction, number } = right;
  if (ipKind === 'secret') return finding('number.not-needed');
  if (number === null) return finding('number.missing');
  if (jurisdiction !== 'CN') return finding('number.foreign', { number, names: jurisdiction ? [jurisdiction] : [] });
  if (!hasCheckDigit(ipKind, jurisdiction)) return finding('number.registered', { number });
  const verdict = judgePatentNumber(number);
  if (verdict === 'no-check-digit') return finding('number.without-check-digit', { number });
  return finding(verdict === 'valid' ? 'number.valid' : 'number.invalid', { number });
}

const TERM_STATUTES: Partial<Record<IpKind, string>> = {
  software: '计算机软件保护条例 14',
  layout: '集成电路布图设计保护条例 12',
  'plant-variety': '植物新品种保护条例',
};

/** The law of the right's own country sets its term and its fees. */
function ofRight(
  right: Right,
  chinese: Partial<Record<IpKind, string>> = {},
): { number: string | null; statute?: string } {
  const { ipKind, jurisdiction, number } = right;
  if (jurisdiction !== null && jurisdiction !== 'CN') return { number, statute: `${jurisdiction} 当地法` };
  const statute = chinese[ipKind];
  return statute === undefined ? { number } : { number, statute };
}

export function checkTerm(right: Right, today: Day): Finding {
  if (right.ipKind === 'secret') return finding('term.none');
  if (right.ipKind === 'application') return finding('term.not-granted', { number: right.number });
  const { term, expiresOn } = standingOf(right, today);
  const rest = ofRight(right, TERM_STATUTES);
  if (term === 'unknown') return finding('term.unknown', rest);
  if (term === 'over') return finding('term.over', { ...rest, day: expiresOn });
  return finding(today > addDays(expiresOn!, -ENDING_DAYS) ? 'term.ending' : 'term.running', {
    ...rest,
    day: expiresOn,
  });
}

/** A patent lives from one annuity to the next; an unpaid one can be made good with a surcharge for some months, then it has lapsed. */
export function checkAnnuity(right: Right, facts: RightFacts | null, today: Day): Finding {
  if (!WITH_ANNUITY.includes(right.ipKind)) return finding('annuity.none', { number: right.number });
  const rest = ofRight(right);
  const paidUntil = facts?.annuityPaidUntil ?? null;
  if (paidUntil === null) return finding('annuity.unknown', rest);
  if (today <= paidUntil) {
    const code = today > addDays(paidUntil, -warningDays(today)) ? 'annuity.due-soon' : 'annuity.paid';
    return finding(code, { ...rest, day: paidUntil });
  }
  const { lastDay, provisional } = deadlineAfterDay('annuity.surcharge', paidUntil);
  if (today <= lastDay) return finding('annuity.late', { ...rest, day: lastDay, provisional });
  return finding('annuity.lapsed', { ...rest, day: lastDay });
}

const warningDays = (today: Day) => ruleFor('annuity.warning', today).count;

/** Days on which these checks may answer otherwise than the day before. */
export function turningDays(right: Right, facts: RightFacts | null, today: Day): Day[] {
  const { expiresOn } = standingOf(right, today);
  const days = expiresOn === null ? [] : [addDays(expiresOn, 1), addDays(expiresOn, 1 - ENDING_DAYS)];
  const paidUntil = facts?.annuityPaidUntil ?? null;
  if (paidUntil === null) return days;
  const surcharged = deadlineAfterDay('annuity.surcharge', paidUntil).lastDay;
  return [...days, addDays(paidUntil, 1 - warningDays(today)), addDays(paidUntil, 1), addDays(surcharged, 1)];
}
