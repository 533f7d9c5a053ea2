import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';
import { REPORT_STATUSES } from '../domain/report.js';
import { REMINDER_STAGES } from '../domain/schedule.js';

export const STAGES = ['handover', 'trial', 'pilot', 'production', 'sales', 'discontinued'] as const;
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

/** What became of the technology. Money is of the time since the signing. */
export const ReportFigures = z
  .strictObject({
    stage: z.enum(STAGES),
    trlBefore: Trl.nullable().default(null),
    trlNow: Trl.nullable().default(null),
    headline: Text(40).default(''),
    summary: Text(600).default(''),
    paid: Fen.nullable().default(null),
    addedOutput: Fen.nullable().default(null),
    addedProfit: Fen.nullable().default(null),
    tax: Fen.nullable().default(null),
    saved: Fen.nullable().default(null),
    jobsBefore: Count.nullable().default(null),
    jobsNow: Count.nullable().default(null),
    measures: z.array(Measure).max(4).default([]),
    problems: Text(600).default(''),
    help: Text(300).default(''),
  })
  .refine(({ trlBefore, trlNow }) => trlBefore === null || trlNow === null || trlNow >= trlBefore, {
    path: ['trlNow'],
    message: 'is not below the level before the deal',
  })
  .meta({ id: 'ReportFigures' });
export type ReportFigures = z.infer<typeof ReportFigures>;

/** What may be published, each by itself. `enterprise`: its name; `trl`, `jobs`: before and now together. */
export const PUBLISHABLE = [
  'enterprise',
  'stage',
  'trl',
  'headline',
  'summary',
  'paid',
  'addedOutput',
  'addedProfit',
  'tax',
  'saved',
  'jobs',
  'measures',
  'problems',
  'help',
] as const;
export type Publishable = (typeof PUBLISHABLE)[number];

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
    figures: ReportFigures,
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
