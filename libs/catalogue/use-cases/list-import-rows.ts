import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { ImportReader } from '../storage/import.reader.js';
import type { ImportRow, ListImportRowsQuery } from '../wire/import.js';

/** The rows of a file in their order, with what became or would become of each. */
@Injectable()
export class ListImportRows {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: string, { limit, cursor, result, field }: ListImportRowsQuery): Promise<Page<ImportRow>> {
    const imports = this.unitOfWork.read(ImportReader);
    if (!(await imports.byId(id))) throw new DomainError('import.not_found');
    const after = Number(cursor ?? 0);
    if (!Number.isSafeInteger(after) || after < 0)
      throw new DomainError('request.invalid', { issues: [{ path: 'cursor', message: 'is none of ours' }] });
    const rows = await imports.rows(id, {
      results: result ? [result] : null,
      changed: field ?? null,
      after,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const items = page.map(({ sheet, row, result, projectId, values, changes }): ImportRow => ({
      sheet,
      row,
      result,
      projectId,
      values,
      changes: changes as ImportRow['changes'],
    }));
    return { items, nextCursor: rows.length > limit ? String(page.at(-1)!.ordinal) : null };
  }
}
