import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { COMMISSION_MOST_PERCENT, DRAFT_LACKS } from '../domain/lot-draft.js';
import { EVENT_LACK, SaleEvent } from './event.js';

const Percent = z.number().min(0).max(COMMISSION_MOST_PERCENT).multipleOf(0.01);
const Seconds = z
  .int()
  .min(10)
  .max(60 * 24 * 3_600);

export const Band = z.object({ from: Fen, step: Fen });

export const DraftSoftClose = z.object({
  windowSeconds: z.int().min(0).max(3_600),
  extendSeconds: z.int().min(0).max(3_600),
});

/** A secret reserve goes in and never comes out: without `amount` the one that was sealed before stays. */
const DraftReserve = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('open'), amount: Fen }),
  z.object({ kind: z.literal('secret'), amount: Fen.optional() }),
]);

/** A lot in preparation, the whole of it; what isn't known yet is null. */
export const LotDraftBody = z
  .object({
    startPrice: Fen.nullable(),
    reserve: DraftReserve,
    increments: z.array(Band).max(20),
    deposit: Fen.nullable(),
    buyerCommissionPercent: Percent.nullable(),
    sellerCommissionPercent: Percent.nullable(),
    opensAt: z.iso.datetime().nullable(),
    durationSeconds: Seconds.nullable(),
    registrationClosesAt: z.iso.datetime().nullable(),
    softClose: DraftSoftClose.nullable(),
    proxyBids: z.boolean().optional().meta({ description: 'Whether maxima are taken; without it they are not' }),
  })
  .meta({ id: 'LotDraftBody' });
export type LotDraftBody = z.infer<typeof LotDraftBody>;

/** Only what is named is set, on every draft of the event; `depositPercent` of each lot's own start price. */
export const LotTemplateBody = z
  .object({
    startPrice: Fen.optional(),
    increments: z.array(Band).min(1).max(20).optional(),
    depositPercent: z.number().min(5).max(20).multipleOf(0.01).optional(),
    buyerCommissionPercent: Percent.optional(),
    sellerCommissionPercent: Percent.optional(),
    durationSeconds: Seconds.optional(),
    softClose: DraftSoftClose.optional(),
    proxyBids: z.boolean().optional(),
  })
  .meta({ id: 'LotTemplateBody' });
export type LotTemplateBody = z.infer<typeof LotTemplateBody>;

/** Openings in the lots' order, so many minutes apart. */
export const LotTimesBody = z
  .object({ firstOpensAt: z.iso.datetime(), everyMinutes: z.number().min(0).max(1_440) })
  .meta({ id: 'LotTimesBody' });
export type LotTimesBody = z.infer<typeof LotTimesBody>;

/** All lots of the event in their new order. */
export const LotOrderBody = z.object({ lotIds: z.array(z.uuid()).min(1).max(500) }).meta({ id: 'LotOrderBody' });
export type LotOrderBody = z.infer<typeof LotOrderBody>;

export const LotDraft = LotDraftBody.extend({
  id: z.uuid(),
  number: z.int(),
  projectId: z.uuid(),
  title: z.string(),
  status: z.string(),
  reserve: z.object({ kind: z.enum(['none', 'open', 'secret']), amount: Fen.optional() }),
  lacks: z.array(z.enum(DRAFT_LACKS)),
}).meta({ id: 'LotDraft' });
export type LotDraft = z.infer<typeof LotDraft>;

/** An event on its officer's table: what is there and what is missing. `earliestOpening` if it were announced now. */
export const EventPreparation = z
  .object({
    event: SaleEvent,
    lacks: z.array(EVENT_LACK),
    earliestOpening: z.iso.datetime(),
    lots: z.array(LotDraft),
    announcement: z.string().nullable().meta({ description: 'SHA-256 of the document, once announced as a whole' }),
  })
  .meta({ id: 'EventPreparation' });
export type EventPreparation = z.infer<typeof EventPreparation>;
