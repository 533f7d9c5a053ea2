import type { EventEntity } from '../storage/event.entity.js';
import type { EventFigures } from '../storage/event.reader.js';
import type { SaleEvent } from '../wire/event.js';

const NONE = { total: 0, open: 0, closed: 0, sold: 0, soldValue: '0' };

/** An event as it crosses the wire, with what has become of its lots. */
export function toSaleEvent(event: EventEntity, figures: EventFigures | undefined): SaleEvent {
  const { total, open, closed, sold, soldValue } = figures ?? NONE;
  return {
    id: event.id,
    number: Number(event.number),
    title: event.title,
    form: event.form,
    status: event.status,
    house: event.house,
    auctioneer: event.auctioneer,
    place: event.place,
    notice: event.notice,
    particulars: event.particulars,
    opensAt: event.opensAt?.toISOString() ?? null,
    announcedAt: event.announcedAt?.toISOString() ?? null,
    endedAt: event.endedAt?.toISOString() ?? null,
    lots: { total, open, closed, sold },
    soldValue,
    isExample: event.isExample,
    rehearsal: event.rehearsal,
  };
}
