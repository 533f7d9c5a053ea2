export const EVENT_STATUSES = ['draft', 'announced', 'ended'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type EventMove = 'announce' | 'end';
export const EVENT_FORMS = ['auction', 'bidding'] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

/** It ends when the last of its lots has closed. */
export const EVENT_MOVES = {
  draft: { announce: 'announced' },
  announced: { end: 'ended' },
  ended: {},
} as const satisfies Record<EventStatus, Partial<Record<EventMove, EventStatus>>>;

export interface Auctioneer {
  readonly name: string;
  readonly licence: string;
}

/** What an announcement of the event itself needs, beside its lots. */
export interface EventFacts {
  readonly form: EventForm;
  readonly house: string | null;
  readonly auctioneer: Auctioneer | null;
}

export const EVENT_LACKS = ['house', 'auctioneer', 'lots'] as const;
export type EventLack = (typeof EVENT_LACKS)[number];

/** 拍卖 is run by a licensed house under a named auctioneer; 竞价 by the exchange itself. */
export function lacksOfEvent({ form, house, auctioneer }: EventFacts, lots: number): EventLack[] {
  const lacks: EventLack[] = [];
  if (form === 'auction' && !house?.trim()) lacks.push('house');
  if (form === 'auction' && !(auctioneer?.name.trim() && auctioneer.licence.trim())) lacks.push('auctioneer');
  if (lots === 0) lacks.push('lots');
  return lacks;
}

const NOTICE_DAYS: Record<EventForm, number> = { auction: 7, bidding: 0 };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The notice of an auction stands at least seven whole days before it (拍卖法 45). */
export const earliestOpening = (form: EventForm, announcedAt: number): number =>
  announcedAt + NOTICE_DAYS[form] * DAY_MS;
