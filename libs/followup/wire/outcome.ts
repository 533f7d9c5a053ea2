import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';
import { STAGES } from '../domain/figures.js';
import { REPORT_STATUSES } from '../domain/report.js';
import { Evidence, Measure } from './report.js';

const Trl = z.int().min(1).max(9);

/** A mark on the way from the hammer until today. `status` of a report: whether it was answered is public in any case. */
export const OutcomeMark = z
  .object({
    kind: z.enum(['sold', 'signed', 'report']),
    on: z.iso.date(),
    afterDays: z.int().nullable(),
    status: z.enum(REPORT_STATUSES).nullable(),
    stage: z.enum(STAGES).nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'OutcomeMark' });

export const OutcomeItem = z
  .object({
    id: z.uuid(),
    title: z.string(),
    field: z.string().nullable(),
    holder: z.string(),
    /** Null where the enterprise doesn't want to be named. */
    enterprise: z.string().nullable(),
    price: Fen,
    soldOn: z.iso.date(),
    headline: z.string().nullable(),
    stage: z.enum(STAGES).nullable(),
    trlBefore: Trl.nullable(),
    trlNow: Trl.nullable(),
    accepted: z.int(),
    unanswered: z.int(),
    isExample: z.boolean(),
  })
  .meta({ id: 'OutcomeItem' });
export type OutcomeItem = z.infer<typeof OutcomeItem>;

/** What became of a sale, as far as the enterprise agreed to say so and the centre accepted it. Null: not told or not agreed. */
export const Outcome = OutcomeItem.extend({
  lotId: z.uuid(),
  lotNumber: z.int(),
  event: z.object({ number: z.int(), title: z.string() }),
  startPrice: Fen,
  bids: z.int(),
  summary: z.string().nullable(),
  paid: Fen.nullable(),
  addedOutput: Fen.nullable(),
  addedProfit: Fen.nullable(),
  tax: Fen.nullable(),
  saved: Fen.nullable(),
  jobsBefore: z.int().nullable(),
  jobsNow: z.int().nullable(),
  measures: z.array(Measure),
  problems: z.string().nullable(),
  help: z.string().nullable(),
  marks: z.array(OutcomeMark),
  evidence: z.array(Evidence.pick({ id: true, name: true, type: true, size: true, sha256: true, metadata: true })),
  /** How much was agreed to be shown of what was told. */
  shown: z.int(),
  withheld: z.int(),
  updatedAt: z.iso.datetime().nullable(),
}).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof Outcome>;

export const OutcomeList = z
  .object({
    items: z.array(OutcomeItem),
    counts: z.object({ followed: z.int(), due: z.int(), answered: z.int(), unanswered: z.int() }),
    /** When the next report is due, where none has been accepted yet. */
    nextDueOn: z.iso.date().nullable(),
  })
  .meta({ id: 'OutcomeList' });
export type OutcomeList = z.infer<typeof OutcomeList>;
