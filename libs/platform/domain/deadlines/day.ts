/** A calendar day of the place of the sale, as `YYYY-MM-DD`: days compare and sort as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The calendar day at the place of the sale. China keeps one time without summer time. */
export const dayInShanghai = (ms: number): Day => dayOf(ms + SHANGHAI_MS);

/** The first moment of a day at the place of the sale, Unix milliseconds. */
export const startOfDay = (day: Day): number => utc(day) - SHANGHAI_MS;

export const addDays = (day: Day, days: number): Day => dayOf(utc(day) + days * DAY_MS);

export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / DAY_MS;

/** The same day some months later; where that month has none, its last (民法典 202). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay();
