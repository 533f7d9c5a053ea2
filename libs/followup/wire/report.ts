import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';
import { PUBLISHABLE, STAGES, type Publishable } from '../domain/figures.js';
import { REPORT_STATUSES } from '../domain/report.js';
import { REMINDER_STAGES } from '../domain/schedule.js';

export type { Publishable };

const Trl = z.int().min(1).max(9);
const Count = z.int().min(0).max(1_000_000);
const Text = (most: number) => z.string().trim().max(most);

/** A figure of the enterprise's own, before the deal and now: a yield of 71, then 93 per cent. */
export const Measure = z
  .strictObject({
    name: z.string().trim().min(1).max(20),
    unit: Text(10),
    before: z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'a number'),
    now: z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'a number'),
  })
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

const figures = {
  stage: z.enum(STAGES),
  trlBefore: Trl.nullable(),
  trlNow: Trl.nullable(),
  headline: Text(40),
  summary: Text(600),
  paid: Fen.nullable(),
  addedOutput: Fen.nullable(),
  addedProfit: Fen.nullable(),
  tax: Fen.nullable(),
  saved: Fen.nullable(),
  jobsBefore: Count.nullable(),
  jobsNow: Count.nullable(),
  measures: z.array(Measure).max(4),
  problems: Text(600),
  help: Text(300),
};

/** What became of the technology. Money is of the time since the signing; null and the empty text: not told. */
export const ReportFigures = z.object(figures).meta({ id: 'ReportFigures' });
export type ReportFigures = z.infer<typeof ReportFigures>;

/** What isn't told may be left out. */
export const ReportFiguresInput = z
  .strictObject({
    ...figures,
    trlBefore: figures.trlBefore.default(null),
    trlNow: figures.trlNow.default(null),
    headline: figures.headline.default(''),
    summary: figures.summary.default(''),
    paid: figures.paid.default(null),
    addedOutput: figures.addedOutput.default(null),
    addedProfit: figures.addedProfit.default(null),
    tax: figures.tax.default(null),
    saved: figures.saved.default(null),
    jobsBefore: figures.jobsBefore.default(null),
    jobsNow: figures.jobsNow.default(null),
    measures: figures.measures.default([]),
    problems: figures.problems.default(''),
    help: figures.help.default(''),
  })
  .refine(({ trlBefore, trlNow }) => trlBefore === null || trlNow === null || trlNow >= trlBefore, {
    path: ['trlNow'],
    message: 'is not below the level before the deal',
  })
  .meta({ id: 'ReportFiguresInput' });

export const EVIDENCE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** `metadata`: `removed` from pictures (place, device, author); of a PDF it is `kept`. */
export const Evidence = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(EVIDENCE_TYPES),
    size: z.int(),
    sha256: z.string(),
    metadata: z.enum(['removed', 'kept']),
    published: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const SubmitReportBody = z
  .strictObject({
    figures: ReportFiguresInput,
    published: z.array(z.enum(PUBLISHABLE)).max(PUBLISHABLE.length),
    /** Evidence that may be published; the rest is for the centre alone. */
    publishedEvidence: z.array(z.uuid()).max(20).default([]),
  })
  .meta({ id: 'SubmitReportBody' });
export type SubmitReportBody = z.infer<typeof SubmitReportBody>;

const Head = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  afterDays: z.int(),
  dueOn: z.iso.date(),
  status: z.enum(REPORT_STATUSES),
  title: z.string(),
  contractNumber: z.string(),
  enterprise: z.string(),
  isExample: z.boolean(),
});

/** The form that a signed link opens, with what was said the last time beside it. */
export const ReportForm = Head.extend({
  price: Fen,
  trlAtSale: Trl.nullable(),
  expiresAt: z.iso.datetime(),
  /** Why it was returned. */
  reason: z.string().nullable(),
  figures: ReportFigures.nullable(),
  published: z.array(z.enum(PUBLISHABLE)),
  previous: z.object({ afterDays: z.int(), figures: ReportFigures }).nullable(),
  evidence: z.array(Evidence),
  limits: z.object({ files: z.int(), bytes: z.int() }),
}).meta({ id: 'ReportForm' });
export type ReportForm = z.infer<typeof ReportForm>;

/** A report in the officer's list. */
export const ReportItem = Head.extend({
  followupId: z.uuid(),
  contractId: z.uuid(),
  askedAt: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  reminders: z.array(z.enum(REMINDER_STAGES)),
}).meta({ id: 'ReportItem' });
export type ReportItem = z.infer<typeof ReportItem>;

export const ReportList = z
  .object({
    items: z.array(ReportItem),
    counts: z.object({
      overdue: z.int(),
      toReview: z.int(),
      upcoming: z.int(),
      accepted: z.int(),
      noAnswer: z.int(),
    }),
  })
  .meta({ id: 'ReportList' });
export type ReportList = z.infer<typeof ReportList>;

/** A report as the officer reviews it. */
export const Report = ReportItem.extend({
  price: Fen,
  reason: z.string().nullable(),
  figures: ReportFigures.nullable(),
  published: z.array(z.enum(PUBLISHABLE)),
  evidence: z.array(Evidence),
}).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** `path` of the page that needs no account: to be sent to the enterprise. */
export const ReportLink = z.object({ path: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'ReportLink' });
export type ReportLink = z.infer<typeof ReportLink>;

export const ReturnReportBody = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReturnReportBody' });

/** What is due from one's own organisation. */
export const MyReports = z.object({ items: z.array(Head.extend({ path: z.string() })) }).meta({ id: 'MyReports' });
export type MyReports = z.infer<typeof MyReports>;
