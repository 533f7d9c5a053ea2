import type { Day } from '@luochui/platform/domain/deadlines/day.js';
import type { IpKind, Mode } from '../project.js';
import { sameName, type Licence, type RightFacts } from './dossier.js';
import { finding, type Finding } from './findings.js';

/** What is offered, as far as these checks ask. Without a mode nothing is ruled out, so all of it is. */
export interface Offer {
  readonly holder: string;
  readonly modes: readonly Mode[];
  readonly ipKind: IpKind;
  readonly number: string | null;
  readonly jurisdiction: string | null;
}

const offers = ({ modes }: Pick<Offer, 'modes'>, ...some: readonly Mode[]): boolean =>
  modes.length === 0 || some.some((mode) => modes.includes(mode));

/** A share in a company for a right (作价投资) hands the right over as a sale does. */
export const transfers = (offer: Pick<Offer, 'modes'>): boolean => offers(offer, 'assignment', 'equity');

const CO_OWNER_STATUTES: Partial<Record<IpKind, string>> = {
  software: '计算机软件保护条例 10；著作权法 14',
  layout: '集成电路布图设计保护条例 10',
  secret: '民法典 861；技术合同解释 20',
};

/** An ordinary licence one of several owners gives alone; whatever shuts the others out takes all of them. */
export function checkOwners(offer: Offer, facts: RightFacts | null): Finding {
  const { number, ipKind } = offer;
  const owners = facts?.owners ?? null;
  if (owners === null || owners.length === 0) return finding('owners.unknown', { number });
  const others = owners.filter(({ name }) => !sameName(name, offer.holder));
  if (others.length === owners.length)
    return finding('owners.not-holder', { number, names: owners.map(({ name }) => name) });
  if (others.length === 0) return finding('owners.sole', { number });
  const foreign = offer.jurisdiction !== null && offer.jurisdiction !== 'CN';
  const statute = foreign ? `${offer.jurisdiction} 当地法` : CO_OWNER_STATUTES[ipKind];
  const rest = { number, ...(statute === undefined ? {} : { statute }) };
  const missing = others.filter(({ consented }) => !consented).map(({ name }) => name);
  if (missing.length === 0) return finding('owners.consented', { ...rest, names: others.map(({ name }) => name) });
  // Elsewhere a co-owner may be asked for a plain licence as well, so the freedom is China's alone.
  const needed = foreign || transfers(offer) || offers(offer, 'exclusive', 'sole');
  return finding(needed ? 'owners.consent-missing' : 'owners.consent-not-needed', { ...rest, names: missing });
}

export function checkPledge({ number }: Offer, facts: RightFacts | null, today: Day): Finding {
  const pledges = facts?.pledges ?? null;
  if (pledges === null) return finding('pledge.unknown', { number });
  const standing = pledges.filter(({ releasedOn }) => releasedOn === null || releasedOn > today);
  if (standing.length === 0) return finding('pledge.none', { number });
  const refusing = standing.filter(({ consented }) => !consented);
  if (refusing.length > 0)
    return finding('pledge.not-consented', { number, names: refusing.map(({ pledgee }) => pledgee) });
  return finding('pledge.consented', { number, names: standing.map(({ pledgee }) => pledgee) });
}

/** An exclusive or sole licence leaves no room for another; an ordinary one none for an exclusive or sole one. A sale takes them along. */
export function checkLicences(offer: Offer, facts: RightFacts | null, today: Day): Finding[] {
  const { number } = offer;
  const licences = facts?.licences ?? null;
  if (licences === null) return [finding('licence.unknown', { number })];
  const running = licences.filter(({ until }) => until === null || until >= today);
  if (running.length === 0) return [finding('licence.none', { number })];
  const blocks = ({ kind }: Licence) =>
    kind === 'ordinary' ? offers(offer, 'exclusive', 'sole') : offers(offer, 'exclusive', 'sole', 'ordinary');
  const told = (code: 'licence.in-the-way' | 'licence.goes-along' | 'licence.beside', some: readonly Licence[]) =>
    some.length === 0
      ? []
      : [finding(code, { number, names: some.map(({ licensee }) => licensee), day: lastEnd(some) })];
  const inTheWay = running.filter(blocks);
  const others = running.filter((licence) => !blocks(licence));
  if (transfers(offer)) return [...told('licence.in-the-way', inTheWay), ...told('licence.goes-along', running)];
  return [...told('licence.in-the-way', inTheWay), ...told('licence.beside', others)];
}

const lastEnd = (licences: readonly Licence[]): Day | null =>
  licences.some(({ until }) => until === null)
    ? null
    : licences
        .map(({ until }) => until!)
        .sort()
        .at(-1)!;

export function checkDisputes({ number }: Offer, facts: RightFacts | null, today: Day): Finding[] {
  const disputes = facts?.disputes ?? null;
  if (disputes === null) return [finding('dispute.unknown', { number })];
  const open = disputes.filter(({ closedOn }) => closedOn === null || closedOn > today);
  if (open.length === 0) return [finding('dispute.none', { number })];
  return open.map(({ kind, reference }) => finding(`dispute.${kind}`, { number, names: [reference] }));
}
