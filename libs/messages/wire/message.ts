import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { CHANNELS, OUTSIDE } from '../domain/channel.js';
import { DELIVERY_STATUSES } from '../domain/delivery.js';

/** A message as its reader sees it, in his language. */
export const InboxItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    link: z.string().nullable().meta({ description: 'A path of the product' }),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

export const InboxPage = pageOf(InboxItem).extend({ unread: z.int() }).meta({ id: 'InboxPage' });
export type InboxPage = z.infer<typeof InboxPage>;

export const Unread = z.object({ unread: z.int() }).meta({ id: 'UnreadMessages' });
export type Unread = z.infer<typeof Unread>;

/** `gateway`: leaves; `shown`: shown on the page of a demonstration; `none`: nothing leaves this way. */
export const Ways = z
  .object({ sms: z.enum(['gateway', 'shown', 'none']), email: z.enum(['gateway', 'shown', 'none']) })
  .meta({ id: 'MessageWays' });
export type Ways = z.infer<typeof Ways>;

export const MessageChoices = z
  .object({
    ways: Ways,
    kinds: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        due: z.boolean().meta({ description: 'Owed by law or by the rules: it can not be turned off' }),
        channels: z.object({ sms: z.boolean(), app: z.boolean(), email: z.boolean() }),
      }),
    ),
  })
  .meta({ id: 'MessageChoices' });
export type MessageChoices = z.infer<typeof MessageChoices>;

export const MessageChoicesBody = z
  .object({
    choices: z
      .array(z.object({ kind: z.string().max(100), channel: z.enum(CHANNELS), wanted: z.boolean() }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'MessageChoicesBody' });
export type MessageChoicesBody = z.infer<typeof MessageChoicesBody>;

/** One way of one message out of the house, as staff see it: without text, the address masked. */
export const DeliveryItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    name: z.string(),
    channel: z.enum(OUTSIDE),
    address: z.string().nullable().meta({ description: 'Masked; null where it would tell who bids' }),
    status: z.enum(DELIVERY_STATUSES),
    attempts: z.int(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    dueAt: z.iso.datetime().nullable().meta({ description: 'When it is tried again' }),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MessageDelivery' });
export type DeliveryItem = z.infer<typeof DeliveryItem>;

export const DeliveryPage = pageOf(DeliveryItem).meta({ id: 'MessageDeliveryPage' });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

export const DeliveriesQuery = PageQuery.extend({ status: z.enum(DELIVERY_STATUSES).optional() });
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

/** What a demonstration would have sent. */
export const ShownMessages = z
  .object({
    items: z.array(
      z.object({
        channel: z.enum(OUTSIDE),
        address: z.string(),
        title: z.string(),
        text: z.string(),
        createdAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ShownMessages' });
export type ShownMessages = z.infer<typeof ShownMessages>;

export const ShownQuery = z.object({ address: z.string().min(3).max(200) });
