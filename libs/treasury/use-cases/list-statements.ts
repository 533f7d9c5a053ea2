import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { StatementReader, type StatementRow } from '../storage/statement.reader.js';
import type { Statement } from '../wire/statement.js';

const SHOWN = 50;

/** The newest statements, and how far each is. */
@Injectable()
export class ListStatements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async newest(): Promise<Statement[]> {
    return (await this.unitOfWork.read(StatementReader).find({ limit: SHOWN })).map(toStatement);
  }

  async byId(id: string): Promise<Statement> {
    const [row] = await this.unitOfWork.read(StatementReader).find({ id, limit: 1 });
    if (!row) throw new DomainError('statement.not_found');
    return toStatement(row);
  }
}

const toStatement = ({ importedAt, ...row }: StatementRow): Statement => ({
  ...row,
  importedAt: importedAt.toISOString(),
});
