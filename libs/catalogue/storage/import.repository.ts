import { Repository } from '@luochui/platform/database/repository.js';
import type { SavedMapping } from '../domain/import/options.js';
import { IMPORT_STEPS, type ImportProgress, type ImportStep } from '../domain/import/status.js';
import type { ImportWord } from '../domain/import/words.js';
import { inPieces } from '@luochui/platform/process/in-pieces.js';
import { ImportEntity } from './import.entity.js';
import type { StoredRow } from './import.reader.js';

export type RowToStore = Omit<StoredRow, 'ordinal'>;

export class ImportRepository extends Repository {
  async insert(values: ImportEntity): Promise<void> {
    await this.manager.insert(ImportEntity, values);
  }

  /** False: it has moved on meanwhile (somebody has cancelled it, or another process has it). */
  async step(id: string, step: ImportStep, values: Partial<ImportEntity>, at: Date): Promise<boolean> {
    const { from, to } = IMPORT_STEPS[step];
    const refusal = to === 'refused' ? values.refusal : null;
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(ImportEntity)
      .set({ ...values, refusal, status: to, changedAt: at } as never)
      .where('id = :id and status in (:...from)', { id, from })
      .execute();
    return affected === 1;
  }

  /** False: it runs no more. */
  async progress(id: string, progress: ImportProgress, at: Date): Promise<boolean> {
    const [, affected] = await this.manager.query(
      // Not flushed to the disk at its commit: hundreds of those would stand between the commits of bids.
      `update import set progress = $2, changed_at = $3
       where id = $1 and status = 'running' and set_config('synchronous_commit', 'off', true) = 'off'`,
      [id, JSON.stringify(progress), at],
    );
    return affected === 1;
  }

  /** Back in the queue for another try; one that was cancelled meanwhile stays so. */
  async giveBack(id: string, at: Date): Promise<void> {
    await this.manager.query(
      `update import set status = 'queued', changed_at = $2 where id = $1 and status = 'running'`,
      [id, at],
    );
  }

  /** In place of those of an earlier reading. */
  async putRows(importId: string, rows: readonly RowToStore[]): Promise<void> {
    await this.manager.query('delete from import_row where import_id = $1', [importId]);
    await inPieces(rows, 50, async (piece, from) => {
      const chunk = piece.map((row, i) => ({ ...row, ordinal: from + i + 1 }));
      await this.manager.query(
        `insert into import_row (import_id, ordinal, sheet, row, result, project_id, "values", changes, raw)
         select $1, ordinal, sheet, row, result, "projectId", "values", changes, raw
         from jsonb_to_recordset($2::jsonb) as r(ordinal int, sheet text, row int, result text, "projectId" uuid,
           "values" jsonb, changes jsonb, raw jsonb)`,
        [importId, JSON.stringify(chunk)],
      );
    });
  }

  /** In place of those of an earlier reading. */
  async putWords(importId: string, words: readonly ImportWord[]): Promise<void> {
    await this.manager.query('delete from import_word where import_id = $1', [importId]);
    await this.manager.query(
      `insert into import_word (import_id, ordinal, field, value, count, ours)
       select $1, ordinal, field, value, count, ours
       from jsonb_to_recordset($2::jsonb) as w(ordinal int, field text, value text, count int, ours text[])`,
      [importId, JSON.stringify(words.map((word, i) => ({ ...word, ordinal: i + 1 })))],
    );
  }

  /** One import writes at a time, so that two of one file can't both find a project missing. False: another one is writing. */
  async takeTurn(): Promise<boolean> {
    const [{ taken }] = await this.manager.query(
      `select pg_try_advisory_xact_lock(hashtext('catalogue.import')) as taken`,
    );
    return taken;
  }

  async saveMapping(name: string, { mapping, constants, values }: SavedMapping, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `insert into import_mapping (name, mapping, constants, "values", saved_at, saved_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (name) do update set mapping = excluded.mapping, constants = excluded.constants, "values" = excluded."values",
         saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
      [name, JSON.stringify(mapping), JSON.stringify(constants), JSON.stringify(values), at, by],
    );
  }
}
