import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { ParticularsBody } from './announcement.js';
import { EVENT_FORMS, EVENT_LACKS, EVENT_STATUSES } from '../domain/event.js';

const line = (most: number) => z.string().trim().min(1).max(most);

export const Auctioneer = z.object({ name: line(60), licence: line(60) });

/** What staff write about an event. `house` and `auctioneer` are needed to announce an `auction`, not to save it. */
export const EventBody = z
  .object({
    title: line(120),
    form: z.enum(EVENT_FORMS),
    house: line(120).nullish(),
    auctioneer: Auctioneer.nullish(),
    place: line(200).nullish(),
    notice: line(4_000).nullish(),
    particulars: ParticularsBody.nullish(),
  })
  .meta({ id: 'EventBody' });
export type EventBody = z.infer<typeof EventBody>;

export const LotCounts = z
  .object({ total: z.int(), open: z.int(), closed: z.int(), sold: z.int() })
  .meta({ id: 'LotCounts', description: 'How many lots; `closed` holds the sold ones' });

export const SaleEvent = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    form: z.enum(EVENT_FORMS),
    status: z.enum(EVENT_STATUSES),
    house: z.string().nullable(),
    auctioneer: Auctioneer.nullable(),
    place: z.string().nullable(),
    notice: z.string().nullable(),
    particulars: ParticularsBody.nullable(),
    opensAt: z.iso.datetime().nullable(),
    announcedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    lots: LotCounts,
    soldValue: Fen,
    isExample: z.boolean(),
    rehearsal: z.boolean(),
  })
  .meta({ id: 'SaleEvent' });
export type SaleEvent = z.infer<typeof SaleEvent>;

/** Drafts are staff's only. */
export const EventsQuery = PageQuery.extend({ status: z.enum(EVENT_STATUSES).optional() });
export type EventsQuery = z.infer<typeof EventsQuery>;
export const EventPage = pageOf(SaleEvent).meta({ id: 'EventPage' });
export type EventPage = z.infer<typeof EventPage>;

export const AddLotsBody = z
  .object({ projectIds: z.array(z.uuid()).min(1).max(200) })
  .refine(({ projectIds }) => new Set(projectIds).size === projectIds.length, {
    path: ['projectIds'],
    message: 'names a project twice',
  })
  .meta({ id: 'AddLotsBody' });
export type AddLotsBody = z.infer<typeof AddLotsBody>;

export const EVENT_LACK = z.enum(EVENT_LACKS);
