import { CALENDAR_YEARS, type CalendarYear } from './calendar-years.js';
import { addDays, addMonths, dayInShanghai, startOfDay, type Day } from './day.js';
import { DEADLINE_RULES, type DeadlineEvent, type DeadlineRule } from './deadline-rules.js';
import { addWorkingDays, isAnnounced, workingDayFrom } from './working-days.js';

export interface Deadline {
  readonly rule: DeadlineRule;
  /** The last day of the period. */
  readonly lastDay: Day;
  /** The first moment after the period, Unix milliseconds. */
  readonly endsAt: number;
  /** Counted through a year whose holidays the State Council has not announced yet: it may come out later than said here. */
  readonly provisional: boolean;
}

/** The rule for what begins on this day; throws where the table has none or two, which its own test rules out from 2023 on. */
export function ruleFor(
  event: DeadlineEvent,
  day: Day,
  { jurisdiction = 'CN', rules = DEADLINE_RULES }: { jurisdiction?: string; rules?: readonly DeadlineRule[] } = {},
): DeadlineRule {
  const fitting = rules.filter(
    (rule) =>
      rule.event === event &&
      rule.jurisdiction === jurisdiction &&
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo),
  );
  if (fitting.length !== 1) throw new Error(`${fitting.length} deadline rules for ${event} on ${day}`);
  return fitting[0]!;
}

/**
 * When the period that an event at `from` (Unix milliseconds) begins is over. By days, months and years the day of the event isn't
 * counted and the last day ends at midnight (民法典 201, 203); by hours it begins at once.
 */
export function deadlineAfter(
  event: DeadlineEvent,
  from: number,
  years: readonly CalendarYear[] = CALENDAR_YEARS,
): Deadline {
  const day = dayInShanghai(from);
  const rule = ruleFor(event, day);
  if (rule.unit === 'hours') {
    const endsAt = from + rule.count * 3_600_000;
    return { rule, lastDay: dayInShanghai(endsAt), endsAt, provisional: false };
  }
  return { rule, ...lastDayOf(rule, day, years) };
}

/** The same of a day on which something fell due, such as an annuity. */
export const deadlineAfterDay = (
  event: DeadlineEvent,
  day: Day,
  years: readonly CalendarYear[] = CALENDAR_YEARS,
): Deadline => deadlineAfter(event, startOfDay(day), years);

function lastDayOf({ count, unit, movesToWorkingDay }: DeadlineRule, from: Day, years: readonly CalendarYear[]) {
  const counted =
    unit === 'working-days'
      ? addWorkingDays(from, count, years)
      : unit === 'months'
        ? addMonths(from, count)
        : addDays(from, count);
  const lastDay = movesToWorkingDay ? workingDayFrom(counted, years) : counted;
  const asksCalendar = unit === 'working-days' || movesToWorkingDay;
  const lastYear = Number(lastDay.slice(0, 4));
  // Working days are counted through every year on the way; of other periods only the end is looked up.
  const first = unit === 'working-days' ? Number(from.slice(0, 4)) : Number(counted.slice(0, 4));
  let provisional = false;
  for (let year = first; asksCalendar && year <= lastYear; year++)
    if (!isAnnounced(`${year}-01-01`, years)) provisional = true;
  return { lastDay, endsAt: startOfDay(addDays(lastDay, 1)), provisional };
}
