import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { PUBLIC_STATUSES } from '../domain/project.js';
import { dayInShanghai } from '../domain/rights.js';
import { GateReader } from '../storage/gate.reader.js';
import { CheckRights } from './check-rights.js';

const AT_ONCE = 100;

/**
 * What time alone has changed: an annuity that fell due, a licence that ended, an inventor who let his time go by. Only projects whose
 * day has come are looked at, and those that never were.
 */
@Injectable()
export class RecheckRights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly checkRights: CheckRights,
  ) {}

  /** Answers how many were looked at; fewer than asked for: it is done for today. */
  async run(limit = AT_ONCE): Promise<number> {
    const today = dayInShanghai(this.clock.now());
    const due = await this.unitOfWork.read(GateReader).due(today, PUBLIC_STATUSES, limit);
    if (due.length > 0) await this.checkRights.run(due, 'schedule');
    return due.length;
  }
}
