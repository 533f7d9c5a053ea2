import { PUBLISHABLE } from '../domain/figures.js';
import { isNamed, shares, shownBy, type Answer } from '../domain/outcome.js';
import { chinaDate } from '../domain/schedule.js';
import type { EvidenceEntity } from '../storage/evidence.entity.js';
import type { FollowupEntity } from '../storage/followup.entity.js';
import type { ReportEntity } from '../storage/report.entity.js';
import type { Outcome, OutcomeItem } from '../wire/outcome.js';

/** In the order of their days. */
const answersIn = (reports: readonly ReportEntity[]): Answer[] =>
  reports
    .filter(({ status, figures }) => status === 'accepted' && figures !== null)
    .map(({ figures, published }) => ({ figures: figures!, published }));

const statusCount = (reports: readonly ReportEntity[], status: ReportEntity['status']) =>
  reports.filter((report) => report.status === status).length;

/** Something to show: an accepted report, or that nobody answered. */
export const isPublic = (reports: readonly ReportEntity[]): boolean =>
  reports.some(({ status }) => status === 'accepted' || status === 'no-answer');

export function toOutcomeItem({ id, subject }: FollowupEntity, reports: readonly ReportEntity[]): OutcomeItem {
  const answers = answersIn(reports);
  const trl = shownBy(answers, 'trl');
  return {
    id,
    title: subject.title,
    field: subject.field,
    holder: subject.holder,
    enterprise: isNamed(answers) ? subject.enterprise : null,
    price: subject.price,
    soldOn: chinaDate(subject.soldAt),
    headline: shownBy(answers, 'headline')?.headline ?? null,
    stage: shownBy(answers, 'stage')?.stage ?? null,
    // What the catalogue said before the sale is public as it is.
    trlBefore: trl?.trlBefore ?? subject.trl,
    trlNow: trl?.trlNow ?? null,
    accepted: statusCount(reports, 'accepted'),
    unanswered: statusCount(reports, 'no-answer'),
    isExample: subject.isExample,
  };
}

export function toOutcome(
  followup: FollowupEntity,
  reports: readonly ReportEntity[],
  evidence: readonly EvidenceEntity[],
): Outcome {
  const { subject } = followup;
  const answers = answersIn(reports);
  const money = (field: 'paid' | 'addedOutput' | 'addedProfit' | 'tax' | 'saved') =>
    shownBy(answers, field)?.[field] ?? null;
  const text = (field: 'summary' | 'problems' | 'help') => shownBy(answers, field)?.[field] ?? null;
  const jobs = shownBy(answers, 'jobs');
  const reviewed = reports.flatMap(({ status, reviewedAt }) =>
    status === 'accepted' && reviewedAt ? [reviewedAt] : [],
  );
  return {
    ...toOutcomeItem(followup, reports),
    lotId: subject.lotId,
    lotNumber: subject.lotNumber,
    event: subject.event,
    startPrice: subject.startPrice,
    bids: subject.bids,
    summary: text('summary'),
    paid: money('paid'),
    addedOutput: money('addedOutput'),
    addedProfit: money('addedProfit'),
    tax: money('tax'),
    saved: money('saved'),
    jobsBefore: jobs?.jobsBefore ?? null,
    jobsNow: jobs?.jobsNow ?? null,
    measures: [...(shownBy(answers, 'measures')?.measures ?? [])],
    problems: text('problems'),
    help: text('help'),
    marks: marksOf(followup, reports),
    evidence: evidence.map(({ id, name, type, size, sha256, metadata }) => ({
      id,
      name,
      type,
      size,
      sha256,
      metadata,
    })),
    ...shares(answers, PUBLISHABLE),
    updatedAt: reviewed.length > 0 ? new Date(Math.max(...reviewed.map(Number))).toISOString() : null,
  };
}

/** From the hammer to the next report that is still to come. */
function marksOf({ subject }: FollowupEntity, reports: readonly ReportEntity[]): Outcome['marks'] {
  const none = { afterDays: null, status: null, stage: null, text: null };
  const next = reports.findIndex(({ status }) => status === 'scheduled' || status === 'asked');
  const told = next < 0 ? reports : reports.slice(0, next + 1);
  return [
    { ...none, kind: 'sold', on: chinaDate(subject.soldAt) },
    { ...none, kind: 'signed', on: chinaDate(subject.signedAt) },
    ...told.map(({ afterDays, dueOn, status, figures, published, submittedAt }) => {
      const accepted = status === 'accepted' ? figures : null;
      const may = (field: 'stage' | 'summary') => accepted !== null && published.includes(field);
      return {
        kind: 'report' as const,
        on: accepted && submittedAt ? chinaDate(submittedAt.getTime()) : dueOn,
        afterDays,
        // That the centre sent it back is between the two.
        status: status === 'returned' ? ('submitted' as const) : status,
        stage: may('stage') ? accepted!.stage : null,
        text: may('summary') ? accepted!.summary || null : null,
      };
    }),
  ];
}
