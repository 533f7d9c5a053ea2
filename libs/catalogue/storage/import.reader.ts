import { Reader } from '@luochui/platform/database/repository.js';
import type { NamedMapping } from '../domain/import/fits.js';
import type { ImportField } from '../domain/import/fields.js';
import type { SavedMapping } from '../domain/import/options.js';
import type { RowResult } from '../domain/import/status.js';
import type { ImportWord } from '../domain/import/words.js';
import { ImportEntity } from './import.entity.js';

export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  readonly status: string;
  readonly createdAt: Date;
}

export interface ImportToSee {
  readonly id: string;
  readonly fileName: string;
  readonly status: 'ask' | 'refused';
  readonly changedAt: Date;
}

export interface StoredRow {
  readonly ordinal: number;
  readonly sheet: string;
  readonly row: number;
  readonly result: RowResult;
  readonly projectId: string | null;
  readonly values: Record<string, unknown>;
  readonly changes: Record<string, unknown> | null;
  readonly raw: readonly string[] | null;
}

export interface RowsAsked {
  readonly results: readonly RowResult[] | null;
  /** Only rows that would change this field. */
  readonly changed: ImportField | null;
  readonly after: number;
  readonly limit: number;
}

export class ImportReader extends Reader {
  byId(id: string): Promise<ImportEntity | null> {
    return this.manager.findOneBy(ImportEntity, { id });
  }

  newestOf(accountId: string, limit: number): Promise<ListedImport[]> {
    return this.manager.find(ImportEntity, {
      select: { id: true, fileName: true, status: true, createdAt: true },
      where: { createdBy: accountId },
      order: { createdAt: 'desc' },
      take: limit,
    });
  }

  /** What somebody has to look at: imports that wait for an answer, and those that were refused since. */
  toSee(refusedSince: Date): Promise<ImportToSee[]> {
    return this.manager.query(
      `select id, file_name as "fileName", status, changed_at as "changedAt" from import
        where status = 'ask' or (status = 'refused' and changed_at > $1) order by changed_at`,
      [refusedSince],
    );
  }

  rows(importId: string, { results, changed, after, limit }: RowsAsked): Promise<StoredRow[]> {
    return this.manager.query(
      `select ordinal, sheet, row, result, project_id as "projectId", "values", changes, raw from import_row
       where import_id = $1 and ordinal > $2 and ($3::text[] is null or result = any($3))
         and ($4::text is null or jsonb_exists(changes, $4)) order by ordinal limit $5`,
      [importId, after, results, changed, limit],
    );
  }

  words(importId: string): Promise<ImportWord[]> {
    return this.manager.query(
      'select field, value, count, ours from import_word where import_id = $1 order by ordinal',
      [importId],
    );
  }

  async mapping(name: string): Promise<SavedMapping | null> {
    const [row] = await this.manager.query('select mapping, constants, "values" from import_mapping where name = $1', [
      name,
    ]);
    return row ?? null;
  }

  /** The newest first. */
  mappings(): Promise<NamedMapping[]> {
    return this.manager.query('select name, mapping from import_mapping order by saved_at desc, name limit 100');
  }
}
