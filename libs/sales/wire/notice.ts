import { z } from 'zod';

/** An announcement to everybody who follows an event. It changes no rule and no lot: what binds stands in records and supplements. */
export const Notice = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    from: z.enum(['centre', 'auctioneer']),
    text: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

export const NoticeBody = z.object({ text: z.string().trim().min(2).max(500) }).meta({ id: 'NoticeBody' });
export type NoticeBody = z.infer<typeof NoticeBody>;

export const Notices = z
  .object({ items: z.array(Notice).meta({ description: 'The newest twenty, newest first' }) })
  .meta({ id: 'Notices' });
export type Notices = z.infer<typeof Notices>;
