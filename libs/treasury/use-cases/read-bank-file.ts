import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { columnLetter, FileRefused, type Workbook } from '@luochui/platform/domain/workbook.js';
import { readInThread } from '@luochui/platform/spreadsheets/read-in-thread.js';
import type { StatementColumns } from '../domain/statement/fields.js';
import { readStatement, type Statement, type StatementIssue } from '../domain/statement/read-statement.js';
import { BankAccountReader, type BankAccountRow } from '../storage/bank-account.reader.js';
import type { StatementOptions } from '../wire/statement.js';

export interface BankFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ReadFile {
  readonly account: BankAccountRow;
  readonly workbook: Workbook;
  readonly statement: Statement;
  readonly issues: readonly StatementIssue[];
}

/** A statement has a day's or a month's lines; one transaction takes them all. */
const MOST_LINES = 5_000;

/** A bank's file as it is read by these options, with all that is wrong with it. Writes nothing. */
@Injectable()
export class ReadBankFile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ bytes }: BankFile, options: StatementOptions): Promise<ReadFile> {
    const account = await this.unitOfWork.read(BankAccountReader).byId(options.bankAccountId);
    if (!account) throw new DomainError('bank_account.not_found');
    const columns = options.columns ?? (await this.#saved(options));
    const workbook = await read(bytes, options);
    const statement = readStatement(workbook, { ...options, columns });
    if (!statement) throw new DomainError('statement.no_lines');
    if (statement.lines.length > MOST_LINES) throw new DomainError('file.too-many-rows', { limit: String(MOST_LINES) });
    if (statement.lacking.length > 0)
      throw new DomainError('statement.other_format', { headers: statement.lacking.join('、') });
    const found = statement.accountsAbove[0];
    if (found !== undefined && !statement.accountsAbove.includes(account.number))
      throw new DomainError('statement.other_account', { found, chosen: account.number });
    return { account, workbook, statement, issues: [...statement.issues, ...ofOthers(statement, account)] };
  }

  async #saved({ bankAccountId, mappingName }: StatementOptions): Promise<StatementColumns | undefined> {
    if (mappingName === undefined) return undefined;
    const columns = await this.unitOfWork.read(BankAccountReader).mapping(bankAccountId, mappingName);
    if (columns === null) throw new DomainError('statement.no_mapping', { name: mappingName });
    return columns;
  }
}

async function read(bytes: Buffer, { encoding, separator }: StatementOptions): Promise<Workbook> {
  try {
    return await readInThread(bytes, { encoding, separator });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new DomainError(error.code, { kind: '?', ...error.params });
  }
}

/** Lines that say themselves that they are another account's. */
function ofOthers({ lines, fields }: Statement, { number }: BankAccountRow): StatementIssue[] {
  const letter = columnLetter(fields.indexOf('ownAccount'));
  return lines.flatMap(({ row, ownAccount }) =>
    ownAccount === null || ownAccount === number
      ? []
      : [{ row, cell: `${letter}${row}`, code: 'own-account.other', value: ownAccount }],
  );
}
