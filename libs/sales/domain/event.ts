import { deadlineAfter } from '@luochui/platform/domain/deadlines/deadline.js';
import { CONTENTS, missingContents, type Particulars } from './particulars.js';

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
  readonly place: string | null;
  readonly particulars: Particulars | null;
}

export const EVENT_LACKS = ['house', 'auctioneer', 'lots', ...CONTENTS.map(({ item }) => item)] as const;
export type EventLack = (typeof EVENT_LACKS)[number];

/** 拍卖 is run by a licensed house under a named auctioneer and announced with what the statute lists; 竞价 by the exchange itself. */
export function lacksOfEvent({ form, house, auctioneer, place, particulars }: EventFacts, lots: number): EventLack[] {
  const lacks: EventLack[] = [];
  if (form === 'auction' && !house?.trim()) lacks.push('house');
  if (form === 'auction' && !(auctioneer?.name.trim() && auctioneer.licence.trim())) lacks.push('auctioneer');
  if (lots === 0) lacks.push('lots');
  if (form === 'auction') lacks.push(...missingContents(place, particulars));
  return lacks;
}

/**
 * The notice of an auction stands seven whole days before it, the day on which it is published not counted (拍卖法 45, 民法典 201):
 * it opens at the earliest when the eighth begins. A bidding has no such period.
 */
export function earliestOpening(form: EventForm, announcedAt: number): number {
  const { rule, endsAt } = deadlineAfter(`announcement.${form}`, announcedAt);
  return rule.count === 0 ? announcedAt : endsAt;
}
