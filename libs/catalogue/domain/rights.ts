export { dayInShanghai } from '@luochui/platform/domain/deadlines/day.js';
import { hasCheckDigit, judgePatentNumber } from './patent-number.js';
import type { IpKind, ProjectStatus } from './project.js';

export interface Right {
  readonly ipKind: IpKind;
  readonly jurisdiction: string | null;
  readonly number: string | null;
  readonly filingDate: string | null;
  readonly expiryDate: string | null;
}

export interface Standing {
  readonly number: 'valid' | 'invalid' | 'unknown';
  readonly term: 'running' | 'over' | 'unknown';
  /** The last day of protection, as stated or from the filing date. */
  readonly expiresOn: string | null;
}

/** `red` and `amber`: what the rights gate found beyond the number and the dates. */
export const OBSTACLES = [
  'not-found',
  'not-accepted',
  'no-right',
  'number-invalid',
  'term-over',
  'red',
  'amber',
] as const;
export interface Obstacle {
  readonly reason: (typeof OBSTACLES)[number];
  readonly number: string | null;
}

/** Says what follows from what is known, and no more. `today` is a date of the place of the sale, as YYYY-MM-DD. */
export function standingOf(right: Right, today: string): Standing {
  const expiresOn = right.expiryDate ?? lastDayOfTerm(right);
  const term = expiresOn === null ? 'unknown' : expiresOn < today ? 'over' : 'running';
  return { number: numberStanding(right), term, expiresOn };
}

function numberStanding({ ipKind, jurisdiction, number }: Right): Standing['number'] {
  if (number === null || !hasCheckDigit(ipKind, jurisdiction)) return 'unknown';
  const verdict = judgePatentNumber(number);
  if (verdict === 'no-check-digit') return 'unknown';
  return verdict === 'valid' ? 'valid' : 'invalid';
}

/** The term of a Chinese patent ends on the day of its filing some years later, so the day before is its last. */
function lastDayOfTerm({ ipKind, jurisdiction, filingDate }: Right): string | null {
  const years = filingDate === null || jurisdiction !== 'CN' ? null : termYears(ipKind, filingDate);
  if (years === null) return null;
  const [year, month, day] = filingDate!.split('-').map(Number);
  return new Date(Date.UTC(year! + years, month! - 1, day! - 1)).toISOString().slice(0, 10);
}

function termYears(ipKind: IpKind, filingDate: string): number | null {
  if (ipKind === 'invention') return 20;
  if (ipKind === 'utility-model') return 10;
  if (ipKind === 'design') return filingDate < '2021-06-01' ? 10 : 15;
  return null;
}

/** What keeps a project from being released. What isn't known is no obstacle here: the rights gate asks for it. */
export function obstaclesToRelease(
  { status, rights }: { readonly status: ProjectStatus; readonly rights: readonly Right[] },
  today: string,
): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (status !== 'accepted') obstacles.push({ reason: 'not-accepted', number: null });
  if (rights.length === 0) obstacles.push({ reason: 'no-right', number: null });
  for (const right of rights) {
    const { number, term } = standingOf(right, today);
    if (number === 'invalid') obstacles.push({ reason: 'number-invalid', number: right.number });
    if (term === 'over') obstacles.push({ reason: 'term-over', number: right.number });
  }
  return obstacles;
}
