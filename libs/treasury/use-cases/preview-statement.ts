import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { STATEMENT_ISSUES } from '../domain/statement/issue-texts.js';
import type { StatementLine } from '../domain/statement/judge-row.js';
import { StatementReader } from '../storage/statement.reader.js';
import type { StatementOptions, StatementPreview } from '../wire/statement.js';
import { ReadBankFile, type BankFile } from './read-bank-file.js';
import { fingerprintsOf } from './fingerprints.js';

const SAMPLE = 20;
const ISSUES = 100;

/** What a bank's file is taken for and what importing it would add; a person looks and corrects. */
@Injectable()
export class PreviewStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readBankFile: ReadBankFile,
  ) {}

  async run(file: BankFile, options: StatementOptions, language: Language): Promise<StatementPreview> {
    const { account, workbook, statement, issues } = await this.readBankFile.run(file, options);
    const { sheet, headerRow, columns, toMap, lines, fields } = statement;
    const days = lines.map(({ day }) => day).sort();
    return {
      encoding: workbook.encoding,
      separator: workbook.separator,
      sheet,
      sheetNames: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
      headerRow,
      columns: [...columns],
      toMap: [...toMap],
      lines: lines.length,
      known: await this.unitOfWork.read(StatementReader).known(account.id, fingerprintsOf(lines, fields)),
      received: sumOf(lines, 'in'),
      paid: sumOf(lines, 'out'),
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      issues: issues.slice(0, ISSUES).map((issue) => ({ ...issue, detail: STATEMENT_ISSUES[issue.code][language] })),
      issueCount: issues.length,
      sample: lines.slice(0, SAMPLE).map(toSample),
    };
  }
}

function sumOf(lines: readonly StatementLine[], direction: 'in' | 'out') {
  const ours = lines.filter((line) => line.direction === direction);
  return { lines: ours.length, amount: ours.reduce((sum, { amount }) => sum + amount, 0n).toString() };
}

const toSample = ({ row, day, direction, amount, name, account, remark }: StatementLine) => ({
  ...{ row, day, direction, name, account, remark },
  amount: amount.toString(),
});
