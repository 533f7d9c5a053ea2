import { z } from 'zod';
import { DEADLINE_EVENTS, PERIOD_UNITS } from '../domain/deadlines/deadline-rules.js';

export const DeadlineRule = z
  .object({
    jurisdiction: z.string(),
    event: z.enum(DEADLINE_EVENTS),
    count: z.int(),
    unit: z.enum(PERIOD_UNITS),
    movesToWorkingDay: z.boolean().meta({ description: 'A last day that nobody works moves to the next (民法典 203)' }),
    kind: z.enum(['statute', 'house']).meta({ description: '`house`: our own rule where the law names no period' }),
    source: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .meta({ id: 'DeadlineRule' });

export const CalendarYear = z
  .object({
    year: z.int(),
    source: z.string(),
    holidays: z.array(z.object({ first: z.iso.date(), last: z.iso.date() })),
    makeUpDays: z.array(z.iso.date()),
  })
  .meta({ id: 'CalendarYear' });

/** Every period that the centre keeps, and the calendar that working days are counted by. */
export const Deadlines = z
  .object({
    rules: z.array(DeadlineRule),
    calendar: z.array(CalendarYear),
    announcedUntil: z.iso.date().meta({
      description: 'Holidays after this day are not announced yet; a deadline counted through them is provisional',
    }),
  })
  .meta({ id: 'Deadlines' });
export type Deadlines = z.infer<typeof Deadlines>;

/** The last day of a period that waits, and what sets it. */
export const Deadline = z
  .object({ lastDay: z.iso.date(), endsAt: z.iso.datetime(), provisional: z.boolean(), source: z.string() })
  .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof Deadline>;
