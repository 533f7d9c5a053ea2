import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { columnIndex, columnLetter } from '@luochui/platform/domain/workbook.js';
import { writeXlsx, type Written } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { issueText } from '../domain/import/issue-texts.js';
import { ImportReader } from '../storage/import.reader.js';

const NOTE = {
  zh: '问题（改好后可再次导入，此列会被略过）',
  en: 'Problems (mend and send again; this column is skipped)',
};
const MOST_ROWS = 50_000;

/** What was refused, in the columns of its file, the cells at fault coloured and explained: to be mended and sent again. */
@Injectable()
export class MakeRejectedWorkbook {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const imports = this.unitOfWork.read(ImportReader);
    const found = await imports.byId(id);
    if (!found) throw new DomainError('import.not_found');
    const columns = found.shape?.sheets[0]?.columns ?? [];
    const rows = await imports.rows(id, { results: ['rejected'], changed: null, after: 0, limit: MOST_ROWS });
    const issues = new Map<string, typeof found.errors>();
    for (const issue of found.errors) {
      const key = `${issue.sheet}!${issue.row}`;
      issues.set(key, [...(issues.get(key) ?? []), issue]);
    }
    const made = rows.map(({ sheet, row, raw }): Written[] => {
      const own = issues.get(`${sheet}!${row}`) ?? [];
      const faulty = new Set(own.flatMap(({ cell }) => (cell ? [columnIndex(/^[A-Z]+/.exec(cell)![0])] : [])));
      const cells = columns.map((_, i): Written => (faulty.has(i) ? { marked: raw?.[i] || ' ' } : (raw?.[i] ?? null)));
      const said = own.map(({ cell, code, params }) => `${cell ?? ''} ${issueText(code, params, language)}`.trim());
      return [...cells, said.join('\n')];
    });
    const bytes = writeXlsx({
      name: language === 'zh' ? '待改正' : 'To mend',
      header: [...columns.map(({ header, index }) => header || columnLetter(index)), NOTE[language]],
      widths: [...columns.map(() => 18), 60],
      rows: made,
    });
    return { name: `${found.fileName.replace(/\.[^.]*$/, '')}-${language === 'zh' ? '错误' : 'errors'}.xlsx`, bytes };
  }
}
