import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDAR_YEARS } from './calendar-years.js';
import { addDays, addMonths, dayInShanghai, daysBetween, startOfDay, weekdayOf } from './day.js';
import { DEADLINE_EVENTS, DEADLINE_RULES } from './deadline-rules.js';
import { deadlineAfter, deadlineAfterDay, ruleFor } from './deadline.js';
import { addWorkingDays, isAnnounced, isWorkingDay, workingDayFrom, workingDaysBetween } from './working-days.js';

const noon = (day: string) => startOfDay(day) + 12 * 3_600_000;
const someDay = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2023-01-01', days));

describe('the working-day calendar', () => {
  it.each([
    ['2024-02-04', true, 'a Sunday worked before the Spring Festival'],
    ['2024-02-09', true, 'the eve of 2024 was no holiday by the notice'],
    ['2024-02-17', false, 'the last day of the Spring Festival'],
    ['2024-02-18', true, 'a Sunday worked after it'],
    ['2024-06-08', false, 'a Saturday'],
    ['2024-06-10', false, 'the Dragon Boat Festival'],
    ['2024-10-12', true, 'a Saturday worked after the National Day'],
    ['2025-01-28', false, 'the eve of 2025'],
    ['2025-01-26', true, 'a Sunday worked'],
    ['2025-10-08', false, 'National Day and Mid-Autumn together'],
    ['2025-10-11', true, 'a Saturday worked'],
    ['2026-01-02', false, 'a Friday of the New Year'],
    ['2026-01-04', true, 'a Sunday worked'],
    ['2026-02-14', true, 'a Saturday worked'],
    ['2026-02-23', false, 'a Monday of the Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2026-05-09', true, 'a Saturday worked'],
    ['2026-09-20', true, 'a Sunday worked'],
    ['2026-10-07', false, 'the last day of the National Day'],
    ['2027-10-01', true, 'not announced: a Friday, for want of the notice'],
  ] as const)('%s: %s, %s', (day, worked, _why) => expect(isWorkingDay(day)).toBe(worked));

  it('knows the years whose notices are out and no other', () => {
    expect(CALENDAR_YEARS.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect([isAnnounced('2023-12-31'), isAnnounced('2026-12-31'), isAnnounced('2027-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('has holidays of its year in order, and make-up days that are weekends outside of them', () => {
    for (const { year, holidays, makeUpDays } of CALENDAR_YEARS) {
      const days = holidays.flat();
      expect([...days].sort()).toEqual(days);
      for (const day of [...days, ...makeUpDays]) expect(day.slice(0, 4)).toBe(String(year));
      for (const day of makeUpDays) {
        expect([0, 6]).toContain(weekdayOf(day));
        expect(holidays.some(([first, last]) => first <= day && day <= last)).toBe(false);
      }
    }
  });

  it('counts working days forwards as it counts them between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const last = addWorkingDays(day, count);
        expect(isWorkingDay(last)).toBe(true);
        expect(workingDaysBetween(day, last)).toBe(count);
        expect(workingDaysBetween(day, addDays(last, -1))).toBe(count - 1);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ] as const)('%s and %i months: %s', (day, months, end) => expect(addMonths(day, months)).toBe(end));
});

describe('a deadline', () => {
  it.each([
    ['announcement.auction', '2026-03-01', '2026-03-08', false, 'seven whole days, a Sunday among the last'],
    ['notice.negotiated-price', '2026-03-02', '2026-03-17', false, 'calendar days'],
    ['notice.release', '2026-02-12', '2026-02-26', false, 'over the Spring Festival with its worked Saturday'],
    ['notice.release', '2025-09-26', '2025-10-10', false, 'a worked Sunday counts, eight days do not'],
    ['notice.release', '2026-12-28', '2027-01-04', true, 'into a year that is not announced'],
    ['notice.standstill', '2024-05-10', '2024-05-14', false, 'a worked Saturday counts'],
    ['objection.decide', '2026-04-20', '2026-05-07', false, 'over the Labour Day'],
    [
      'inventor.first-refusal',
      '2026-09-18',
      '2026-10-08',
      false,
      'the fifteenth day is a holiday: the first worked after it',
    ],
    ['inventor.first-refusal', '2025-01-11', '2025-01-26', false, 'the fifteenth day is a Sunday that is worked'],
    ['inventor.first-refusal', '2026-12-20', '2027-01-04', true, 'its end lies in a year that is not announced'],
    [
      'annuity.surcharge',
      '2025-08-31',
      '2026-02-28',
      false,
      'no thirty-first: the last of the month, worked by notice',
    ],
    ['annuity.surcharge', '2025-08-15', '2026-02-24', false, 'ends in the Spring Festival'],
    ['licence.filing', '2026-06-30', '2026-09-30', false, 'three months'],
    ['licence.filing', '2026-07-01', '2026-10-08', false, 'three months that end on the National Day'],
  ] as const)('%s from %s: to the end of %s (provisional: %s), %s', (event, from, lastDay, provisional, _why) => {
    const deadline = deadlineAfter(event, noon(from));
    expect(deadline).toMatchObject({ lastDay, provisional, endsAt: startOfDay(addDays(lastDay, 1)) });
    expect(deadlineAfterDay(event, from)).toEqual(deadline);
  });

  it('by hours begins at once and knows no holidays', () => {
    const closing = Date.parse('2026-10-01T07:30:00Z');
    const { endsAt, lastDay, provisional } = deadlineAfter('deposit.refund', closing);
    expect([endsAt - closing, lastDay, provisional]).toEqual([86_400_000, '2026-10-02', false]);
    expect(deadlineAfter('deposit.refund', Date.parse('2028-01-01T00:00:00Z')).provisional).toBe(false);
  });

  it('takes the rule of the day on which the event happened', () => {
    expect(ruleFor('licence.filing', '2024-01-19').source).toBe('专利法实施细则（2010）14');
    expect(ruleFor('licence.filing', '2024-01-20').source).toBe('专利法实施细则（2023）15');
    expect(() => ruleFor('licence.filing', '2009-01-01')).toThrow('0 deadline rules');
    expect(() => ruleFor('licence.filing', '2025-01-01', { jurisdiction: 'DE' })).toThrow('0 deadline rules');
  });

  it('has exactly one rule for each event on each day of the calendar, each with its source', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...DEADLINE_EVENTS), (day, event) => {
        expect(ruleFor(event, day)).toMatchObject({ event, source: expect.stringMatching(/\S/) });
      }),
    );
    expect(new Set(DEADLINE_RULES.map(({ event }) => event))).toEqual(new Set(DEADLINE_EVENTS));
  });

  it('is never before its period, ends at a midnight of Shanghai, and later events never end earlier', () => {
    const byDays = DEADLINE_EVENTS.filter((event) => event !== 'deposit.refund');
    fc.assert(
      fc.property(someDay, fc.constantFrom(...byDays), fc.nat({ max: 86_399_999 }), (day, event, within) => {
        const { lastDay, endsAt, rule } = deadlineAfter(event, startOfDay(day) + within);
        if (rule.unit === 'calendar-days') expect(daysBetween(day, lastDay)).toBeGreaterThanOrEqual(rule.count);
        if (rule.movesToWorkingDay) expect(isWorkingDay(lastDay)).toBe(true);
        expect(dayInShanghai(endsAt)).toBe(addDays(lastDay, 1));
        expect(dayInShanghai(endsAt - 1)).toBe(lastDay);
        expect(deadlineAfter(event, startOfDay(addDays(day, 1))).lastDay >= lastDay).toBe(true);
      }),
    );
  });

  it('moves only to a day that is worked, and not past one', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const moved = workingDayFrom(day);
        for (let each = day; each < moved; each = addDays(each, 1)) expect(isWorkingDay(each)).toBe(false);
      }),
    );
  });
});
