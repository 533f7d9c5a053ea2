import { describe, expect, it } from '@jest/globals';
import { FINAL_REPORT_STATUSES, REPORT_STATUSES, REPORT_TRANSITIONS, type ReportStatus } from './report.js';
import { chinaDate, dueDates, nextReminder, stageAt, stageNow } from './schedule.js';

describe('the states of a report', () => {
  it('are all reached from the schedule', () => {
    const reached = new Set<ReportStatus>(['scheduled']);
    for (const status of reached) Object.values(REPORT_TRANSITIONS[status]).forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...REPORT_STATUSES].sort());
  });

  it.each(REPORT_STATUSES)('%s is final, or another can be reached from it', (status) => {
    const leaves = Object.values(REPORT_TRANSITIONS[status]).some((to) => to !== status);
    expect(leaves).toBe(!FINAL_REPORT_STATUSES.includes(status));
  });
});

describe('the schedule', () => {
  it('counts from the day of signing in Shanghai', () => {
    // Half past midnight on the 8th there, still the 7th in UTC.
    expect(dueDates(Date.parse('2023-06-07T16:30:00Z')).map(({ dueOn }) => dueOn)).toEqual([
      '2023-07-08',
      '2023-09-06',
      '2023-12-05',
      '2024-06-07',
      '2025-06-07',
      '2026-06-07',
    ]);
  });

  it('reminds a week before, on the day, a week after, and gives up after thirty days', () => {
    const dueOn = '2023-07-08';
    const at = (moment: string) => Date.parse(moment);
    expect(stageNow(dueOn, at('2023-07-01T00:59:59Z'))).toBeNull();
    expect(stageNow(dueOn, at('2023-07-01T01:00:00Z'))).toBe('upcoming');
    expect(stageNow(dueOn, at('2023-07-08T01:00:00Z'))).toBe('due');
    expect(stageNow(dueOn, at('2023-07-15T01:00:00Z'))).toBe('overdue');
    expect(stageNow(dueOn, at('2023-08-07T01:00:00Z'))).toBe('no-answer');
    expect(nextReminder(dueOn, at('2023-06-08T00:00:00Z'))).toBe(stageAt(dueOn, 'upcoming'));
    expect(nextReminder(dueOn, stageAt(dueOn, 'no-answer'))).toBeNull();
    expect(chinaDate(stageAt(dueOn, 'due'))).toBe(dueOn);
  });
});
