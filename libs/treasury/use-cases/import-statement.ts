import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import type { StatementColumns } from '../domain/statement/fields.js';
import { identityFields } from '../domain/statement/identity.js';
import { STATEMENT_ISSUES } from '../domain/statement/issue-texts.js';
import type { Statement, StatementIssue } from '../domain/statement/read-statement.js';
import { BankAccountReader } from '../storage/bank-account.reader.js';
import { BankAccountRepository } from '../storage/bank-account.repository.js';
import { StatementRepository, type NewLine } from '../storage/statement.repository.js';
import type { StatementOptions } from '../wire/statement.js';
import { fingerprintsOf } from './fingerprints.js';
import { ReadBankFile, type BankFile } from './read-bank-file.js';

/**
 * All of a statement or nothing: its new lines, and what came in with them. Lines that an earlier statement had are left out, so the same
 * file once more, or one that overlaps, changes nothing twice. What each line is for is found out afterwards, line by line.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readBankFile: ReadBankFile,
  ) {}

  async run(actor: Actor, file: BankFile, options: StatementOptions, language: Language): Promise<string> {
    const { account, statement, issues } = await this.readBankFile.run(file, options);
    refuseWhatIsWrong(statement, issues, language);
    const by = identityFields(statement.fields);
    const lines = linesOf(statement);
    const id = randomUUID();
    const booked = { at: this.clock.now(), by: actor.accountId };
    await this.unitOfWork.run(async (tx) => {
      const accounts = tx.of(BankAccountRepository);
      if (!(await accounts.settleIdentity(account.id, by))) {
        const before = await tx.of(BankAccountReader).identityFields(account.id);
        throw new DomainError('statement.identity_changed', { before: before?.join('、'), now: by.join('、') });
      }
      const stored = await tx
        .of(StoredFileRepository)
        .put(file.bytes, 'application/octet-stream', file.name, booked.at);
      const statements = tx.of(StatementRepository);
      const added = await statements.add({
        ...booked,
        id,
        bankAccountId: account.id,
        fileId: stored.id,
        fileName: file.name,
        lines,
      });
      if (added === 0) throw new DomainError('statement.nothing_new', { lines: lines.length });
      await statements.receive(id, booked);
      if (options.mappingName !== undefined)
        await accounts.saveMapping(account.id, options.mappingName, mappingOf(statement), booked);
      const detail = {
        account: account.number,
        file: file.name,
        sha256: stored.sha256,
        lines: lines.length,
        new: added,
      };
      const subject = { type: 'bank-statement', id };
      await tx.audit({ actor, action: 'statement.imported', subject, detail, at: booked.at });
      await tx.publish({ type: 'statement.imported', payload: { statementId: id } });
    });
    return id;
  }
}

function refuseWhatIsWrong({ toMap, lines }: Statement, issues: readonly StatementIssue[], language: Language): void {
  if (toMap.length > 0) throw new DomainError('statement.columns_unknown', { fields: toMap.join('、') });
  const [first] = issues;
  if (first) {
    const { cell, value } = first;
    const told = issues
      .slice(0, 100)
      .map((each) => ({ path: each.cell, message: STATEMENT_ISSUES[each.code][language] }));
    const text = STATEMENT_ISSUES[first.code][language];
    throw new DomainError('statement.wrong_lines', { count: issues.length, cell, value, text, issues: told });
  }
  if (lines.length === 0) throw new DomainError('statement.no_lines');
}

function linesOf({ lines, fields }: Statement): NewLine[] {
  const identities = fingerprintsOf(lines, fields);
  return lines.map(({ row, day, time, direction, name, account, bank, remark, serial, ...sums }, i) => ({
    ...{ row, day, direction, name, account, bank, remark, serial },
    id: randomUUID(),
    identity: identities[i]!,
    at: time === null ? null : `${day}T${time}+08:00`,
    amount: sums.amount.toString(),
    balance: sums.balance?.toString() ?? null,
  }));
}

/** Headers that say nothing of a line are no part of it: the next file may lack them. */
const mappingOf = ({ columns }: Statement): StatementColumns =>
  Object.fromEntries(columns.flatMap(({ key, field }) => (field === null ? [] : [[key, field]])));
