import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';

const Count = z.int().min(0);

/** One field's row, or, without a field, the sum over all. Rehearsals are in none of it. */
const Row = z.object({
  /** Projects that went online; of an event, until its last lot closed. */
  released: Count,
  /** Projects put up in an announced lot. */
  auctioned: Count,
  sold: Count,
  /** Sales whose contract both parties have signed. */
  signed: Count,
  /** The sum of the hammer prices. */
  hammer: Fen,
  /** The sum of the signed contracts. */
  value: Fen,
});

export const Figures = z
  .object({
    /** Null: all events together. */
    event: z
      .object({
        id: z.uuid(),
        number: z.int(),
        title: z.string(),
        status: z.enum(['announced', 'ended']),
        isExample: z.boolean(),
        opensAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    /** When they were counted. */
    at: z.iso.datetime(),
    total: Row,
    /** Closed without a sale. */
    unsold: Count,
    highest: z.object({ lotId: z.uuid(), title: z.string(), price: Fen }).nullable(),
    byField: z.array(Row.extend({ field: z.string() })),
    /** Reports on what became of it; `outcomes`: deals of which an answer was accepted. */
    followup: z.object({ due: Count, answered: Count, unanswered: Count, outcomes: Count }),
    /** Of all events together: the single ones, newest first. */
    events: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        title: z.string(),
        isExample: z.boolean(),
        opensAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;
export type FiguresRow = z.infer<typeof Row>;

/** `language`: of a file's words; a link can't set the header that otherwise says it. */
export const FiguresQuery = z.object({
  format: z.enum(['json', 'csv']).optional(),
  language: z.enum(['zh', 'en']).optional(),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;
