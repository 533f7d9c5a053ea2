import { addDays, type Day } from '@luochui/platform/domain/deadlines/day.js';
import type { Mode } from '../project.js';
import type { Right } from '../rights.js';
import { checkDisputes, checkLicences, checkOwners, checkPledge } from './check-burdens.js';
import { answerBy, checkFirstRefusal, checkNotice, checkService } from './check-service.js';
import { checkAnnuity, checkNumber, checkTerm, turningDays } from './check-standing.js';
import { sameRight, type Dossier, type NoticeFacts, type RightFacts } from './dossier.js';
import {
  CHECKS,
  finding,
  keyOf,
  worst,
  worstFirst,
  type Check,
  type CheckResult,
  type Colour,
  type Finding,
  type Stage,
} from './findings.js';

export interface GateFacts {
  readonly holder: string;
  readonly modes: readonly Mode[];
  readonly rights: readonly Right[];
  readonly dossier: Dossier;
  readonly notice: NoticeFacts;
}

export interface GateResult {
  readonly colour: Colour;
  /** All ten, in their order. */
  readonly checks: readonly CheckResult[];
}

/** What the law and the house's rules say of a project on a day, from what is known of it. The same facts give the same answer. */
export function passGate(facts: GateFacts, today: Day, stage: Stage): GateResult {
  const found = findingsOf(facts, today, stage);
  const checks = CHECKS.map((check) => ({ check, colour: worst(found[check]), findings: worstFirst(found[check]) }));
  return { colour: worst(checks), checks };
}

function findingsOf(facts: GateFacts, today: Day, stage: Stage): Record<Check, Finding[]> {
  const { holder, modes, rights, dossier } = facts;
  const each = (check: (right: Right, known: RightFacts | null) => Finding | Finding[]) =>
    rights.flatMap((right) => check(right, factsOf(right, dossier)));
  const offer = (right: Right) => ({ ...right, holder, modes });
  return {
    // Without a right there is nothing to sell, and nothing for the checks of rights to look at.
    number: rights.length === 0 ? [finding('number.none')] : each(checkNumber),
    term: each((right) => checkTerm(right, today)),
    annuity: each((right, known) => checkAnnuity(right, known, today)),
    owners: each((right, known) => checkOwners(offer(right), known)),
    pledge: each((right, known) => checkPledge(offer(right), known, today)),
    licence: each((right, known) => checkLicences(offer(right), known, today)),
    dispute: each((right, known) => checkDisputes(offer(right), known, today)),
    service: checkService({ holder }, dossier.service),
    'first-refusal': checkFirstRefusal({ modes }, dossier.service, { today, stage }),
    'public-notice': [checkNotice(dossier.pricing, facts.notice)],
  };
}

const factsOf = (right: Right, { rights }: Dossier): RightFacts | null =>
  rights.find((known) => sameRight(known, right)) ?? null;

const ofColour = ({ checks }: GateResult, colour: Colour): Finding[] =>
  checks.flatMap(({ findings }) => findings.filter((each) => each.colour === colour));

/** What blocks: nobody can sign it away. */
export const redOf = (result: GateResult): Finding[] => ofColour(result, 'red');

/** What somebody must answer for by name: the amber findings that nobody has acknowledged as they are now. */
export const openAmberOf = (result: GateResult, acknowledged: ReadonlySet<string>): Finding[] =>
  ofColour(result, 'amber').filter((each) => !acknowledged.has(keyOf(each)));

export interface Answered {
  /** Keys of the findings that somebody has answered for by name. */
  readonly acknowledged: ReadonlySet<string>;
  /** Whether a dossier is kept at all. */
  readonly begun: boolean;
}

/**
 * What stops a step: red always, amber until somebody answers for it. Of a project whose rights nobody has begun to look up there is
 * nothing to weigh: whoever takes the step answers for that as a whole, and bidders read that it wasn't looked up (ADR 49).
 */
export const stopsOf = (result: GateResult, { acknowledged, begun }: Answered): Finding[] => [
  ...redOf(result),
  ...(begun ? openAmberOf(result, acknowledged) : []),
];

/** The first day after `today` on which the gate may answer otherwise though no fact changes; null: never. */
export function turnsOn({ rights, dossier, notice }: GateFacts, today: Day): Day | null {
  const days = rights.flatMap((right) => turningDays(right, factsOf(right, dossier), today));
  for (const { licences, pledges, disputes } of dossier.rights) {
    for (const { until } of licences ?? []) if (until !== null) days.push(addDays(until, 1));
    for (const { releasedOn } of pledges ?? []) if (releasedOn !== null) days.push(releasedOn);
    for (const { closedOn } of disputes ?? []) if (closedOn !== null) days.push(closedOn);
  }
  for (const { notifiedOn } of dossier.service?.inventors ?? [])
    if (notifiedOn !== null) days.push(addDays(answerBy(notifiedOn).lastDay, 1));
  if (notice.until !== null) days.push(addDays(notice.until, 1));
  return days.filter((day) => day > today).sort()[0] ?? null;
}
