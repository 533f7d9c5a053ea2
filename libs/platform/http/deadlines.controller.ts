import { Get } from '@nestjs/common';
import { CALENDAR_YEARS } from '../domain/deadlines/calendar-years.js';
import { DEADLINE_RULES } from '../domain/deadlines/deadline-rules.js';
import { Answers } from '../openapi/answers.js';
import { Deadlines } from '../wire/deadline.js';
import { Allow } from './allow.js';
import { ApiController } from './controllers.js';

/** The table by which everything waits, for whoever wants to count again. */
@ApiController('deadlines')
@Allow('public')
export class DeadlinesController {
  @Get()
  @Answers(200, Deadlines)
  list(): Deadlines {
    return {
      rules: [...DEADLINE_RULES],
      calendar: CALENDAR_YEARS.map(({ year, source, holidays, makeUpDays }) => ({
        year,
        source,
        holidays: holidays.map(([first, last]) => ({ first, last })),
        makeUpDays: [...makeUpDays],
      })),
      announcedUntil: `${Math.max(...CALENDAR_YEARS.map(({ year }) => year))}-12-31`,
    };
  }
}
