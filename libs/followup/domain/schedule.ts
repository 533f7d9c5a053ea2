/** Days from the signing: after 30, 90 and 180, then yearly for three years. */
export const REPORT_DAYS = [30, 90, 180, 365, 730, 1095] as const;

const DAY_MS = 86_400_000;
/** Shanghai, without summer time since 1991: a report is due on a calendar day there. */
const SHANGHAI_MS = 8 * 3_600_000;
const MORNING_MS = 9 * 3_600_000;

export const chinaDate = (time: number): string => new Date(time + SHANGHAI_MS).toISOString().slice(0, 10);

export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Nine in the morning of a day in Shanghai, as Unix milliseconds. */
export const morningOf = (date: string): number => Date.parse(date) - SHANGHAI_MS + MORNING_MS;

export const dueDates = (signedAt: number) =>
  REPORT_DAYS.map((days, i) => ({ ordinal: i + 1, afterDays: days, dueOn: daysAfter(chinaDate(signedAt), days) }));

export const REMINDER_STAGES = ['upcoming', 'due', 'overdue', 'no-answer'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** When each reminder is due, in days from the report's own day. */
const STAGE_DAYS: Readonly<Record<ReminderStage, number>> = { upcoming: -7, due: 0, overdue: 7, 'no-answer': 30 };

export const stageAt = (dueOn: string, stage: ReminderStage): number => morningOf(daysAfter(dueOn, STAGE_DAYS[stage]));

/** The stage that has come by now, of several the last: after an outage nobody is reminded four times. Null: not yet. */
export const stageNow = (dueOn: string, now: number): ReminderStage | null =>
  REMINDER_STAGES.findLast((stage) => stageAt(dueOn, stage) <= now) ?? null;

/** When to look again; null after the last stage. */
export function nextReminder(dueOn: string, now: number): number | null {
  const next = REMINDER_STAGES.find((stage) => stageAt(dueOn, stage) > now);
  return next ? stageAt(dueOn, next) : null;
}

/** A link holds until 90 days after the report's day, but at least 30 days from when it is given out. */
export const linkExpiry = (dueOn: string, now: number): number =>
  Math.max(morningOf(daysAfter(dueOn, 90)), now + 30 * DAY_MS);
