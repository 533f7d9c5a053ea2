import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { StatementReader } from '../storage/statement.reader.js';
import { MatchLine } from './match-line.js';

/**
 * Line by line, each in a transaction of its own: a statement of hundreds must not hold a lot's row while it goes on. Cut off, it goes on
 * with the lines that still wait.
 */
@Injectable()
export class MatchStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matchLine: MatchLine,
  ) {}

  async run(statementId: string): Promise<void> {
    for (const lineId of await this.unitOfWork.read(StatementReader).waiting(statementId))
      await this.matchLine.run(lineId);
  }
}
