import type { Day } from '@luochui/platform/domain/deadlines/day.js';
import { deadlineAfterDay } from '@luochui/platform/domain/deadlines/deadline.js';
import { transfers, type Offer } from './check-burdens.js';
import { sameName, type Inventor, type NoticeFacts, type PricingFacts, type ServiceFacts } from './dossier.js';
import { finding, type Finding, type Stage } from './findings.js';

/** A service invention is its employer's (专利法 6), names its inventors (16) and rewards them (15). */
export function checkService({ holder }: Pick<Offer, 'holder'>, service: ServiceFacts | null): Finding[] {
  if (service === null) return [finding('service.unknown')];
  if (service.status === 'no') return [finding('service.no')];
  const { employer, inventors } = service;
  const findings: Finding[] = [];
  if (employer !== null && !sameName(employer, holder) && !service.employerConsented)
    findings.push(finding('service.consent-missing', { names: [employer] }));
  if (inventors.length === 0) findings.push(finding('service.inventors-missing'));
  if (!service.rewardPlan?.trim()) findings.push(finding('service.reward-missing'));
  if (inventors.length > 0 && !sharesAreWhole(inventors)) findings.push(finding('service.shares-wrong'));
  return findings.length === 0 ? [finding('service.complete', { names: namesOf(inventors) })] : findings;
}

/** All shares stated, and a hundred together; in hundredths, since 33.33 three times leaves one over for the first. */
const sharesAreWhole = (inventors: readonly Inventor[]): boolean =>
  inventors.every(({ sharePercent }) => sharePercent !== null) &&
  inventors.reduce((sum, { sharePercent }) => sum + Math.round(sharePercent! * 100), 0) === 10_000;

const namesOf = (inventors: readonly Inventor[]) => inventors.map(({ name }) => name);

/** Until when an inventor who was told has time to answer. */
export const answerBy = (notifiedOn: Day) => deadlineAfterDay('inventor.first-refusal', notifiedOn);

/**
 * Whoever transfers a service invention offers it to its inventors first, on the same conditions (民法典 847); a licence doesn't. A
 * claim is settled before the sale is announced, since the sale itself has no phase for it yet.
 */
export function checkFirstRefusal(
  offer: Pick<Offer, 'modes'>,
  service: ServiceFacts | null,
  { today, stage }: { readonly today: Day; readonly stage: Stage },
): Finding[] {
  if (!transfers(offer) || service?.status === 'no') return [finding('refusal.not-applicable')];
  if (service === null) return [finding('refusal.unknown')];
  if (service.inventors.length === 0) return [finding('refusal.not-notified')];
  return service.inventors.map((inventor) => refusalOf(inventor, today, stage));
}

function refusalOf({ name, refusal, notifiedOn, documentId }: Inventor, today: Day, stage: Stage): Finding {
  const names = [name];
  if (refusal === 'claimed') {
    const sold = stage === 'announcement' || stage === 'closing';
    return finding(sold ? 'refusal.claimed-unsettled' : 'refusal.claimed', { names });
  }
  if (refusal === 'waived') return finding(documentId === null ? 'refusal.undocumented' : 'refusal.waived', { names });
  if (refusal === 'none' || notifiedOn === null) return finding('refusal.not-notified', { names });
  const { lastDay, provisional } = answerBy(notifiedOn);
  if (today <= lastDay) return finding('refusal.running', { names, day: lastDay, provisional });
  return finding(documentId === null ? 'refusal.undocumented' : 'refusal.silent', { names, day: lastDay });
}

/** A price that a state institute agrees is published first; where a price is found in the open, that is not asked for. */
export function checkNotice(pricing: PricingFacts | null, { standing, until }: NoticeFacts): Finding {
  switch (standing) {
    case 'passed':
    case 'upheld':
    case 'deciding':
      return finding(`notice.${standing}`);
    case 'open':
    case 'standstill':
      return finding(`notice.${standing}`, { day: until });
    case 'none': {
      if (pricing === null || (pricing.stateFunded && pricing.priced === null)) return finding('notice.unknown');
      const required = pricing.stateFunded && pricing.priced === 'negotiated';
      return finding(required ? 'notice.missing' : 'notice.not-required');
    }
  }
}
