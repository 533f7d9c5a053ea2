import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';

const Live = z.object({
  lotId: z.uuid(),
  eventId: z.uuid(),
  number: z.int(),
  title: z.string(),
  /** Null before the first bid. */
  price: Fen.nullable(),
  endsAt: z.iso.datetime(),
});

export const DESK_TASKS = [
  'answer-import',
  'release-projects',
  'announce-event',
  'decide-registrations',
  'confirm-deposits',
  'send-contracts',
  'review-reports',
  'chase-reports',
] as const;

export const DeskToday = z
  .object({
    at: z.iso.datetime(),
    /** Of the asker's own roles; by due time, what has none last. */
    tasks: z.array(
      z.object({
        kind: z.enum(DESK_TASKS),
        count: z.int().min(1),
        dueAt: z.iso.datetime().nullable(),
        /** The event or import it is about, if it is about one. */
        subjectId: z.uuid().nullable(),
        /** Its name, as people wrote it. */
        title: z.string().nullable(),
      }),
    ),
    live: z.array(Live),
    failures: z.array(
      z.object({
        kind: z.enum(['import-refused', 'outbox-stuck']),
        count: z.int().min(1),
        at: z.iso.datetime(),
        subjectId: z.uuid().nullable(),
        title: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DeskToday' });
export type DeskToday = z.infer<typeof DeskToday>;
export type DeskTask = DeskToday['tasks'][number];
export type DeskFailure = DeskToday['failures'][number];

export const MY_TASKS = ['await-decision', 'pay-deposit', 'bid', 'sign-contract', 'send-report'] as const;

export const MyToday = z
  .object({
    at: z.iso.datetime(),
    due: z.array(
      z.object({
        kind: z.enum(MY_TASKS),
        dueAt: z.iso.datetime().nullable(),
        subjectId: z.uuid(),
        title: z.string(),
        amount: Fen.nullable(),
        /** Of a report: the page that its link opens. */
        path: z.string().nullable(),
      }),
    ),
    live: z.array(Live.extend({ code: z.string(), standing: z.enum(['leading', 'outbid', 'no-bid']) })),
  })
  .meta({ id: 'MyToday' });
export type MyToday = z.infer<typeof MyToday>;
export type MyTask = MyToday['due'][number];
