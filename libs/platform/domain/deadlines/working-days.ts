import { CALENDAR_YEARS, type CalendarYear } from './calendar-years.js';
import { addDays, weekdayOf, type Day } from './day.js';

const yearOf = (day: Day, years: readonly CalendarYear[]): CalendarYear | undefined =>
  years.find(({ year }) => year === Number(day.slice(0, 4)));

/** Whether the State Council has said which days of its year are worked. Before it has, only weekends are known to be free. */
export const isAnnounced = (day: Day, years: readonly CalendarYear[] = CALENDAR_YEARS): boolean =>
  yearOf(day, years) !== undefined;

/** By the notice of its year; without one, Monday to Friday. */
export function isWorkingDay(day: Day, years: readonly CalendarYear[] = CALENDAR_YEARS): boolean {
  const known = yearOf(day, years);
  if (known?.makeUpDays.includes(day)) return true;
  if (known?.holidays.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** This day, or the first one after it that is worked (民法典 203). */
export function workingDayFrom(day: Day, years: readonly CalendarYear[] = CALENDAR_YEARS): Day {
  return isWorkingDay(day, years) ? day : workingDayFrom(addDays(day, 1), years);
}

/** The n-th working day after `day`, which isn't counted itself (民法典 201). */
export function addWorkingDays(day: Day, count: number, years: readonly CalendarYear[] = CALENDAR_YEARS): Day {
  let last = day;
  for (let left = count; left > 0; left--) last = workingDayFrom(addDays(last, 1), years);
  return last;
}

/** How many working days lie after `from`, up to and with `to`: what a page calls the working days left. */
export function workingDaysBetween(from: Day, to: Day, years: readonly CalendarYear[] = CALENDAR_YEARS): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, years)) count++;
  return count;
}
