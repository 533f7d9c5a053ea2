import { Reader } from '@luochui/platform/database/repository.js';
import type { Field } from '../domain/project.js';

export class FieldCountReader extends Reader {
  /** What was online at that time. */
  async releasedByField(until: number): Promise<Map<Field, number>> {
    const rows: { field: Field; count: number }[] = await this.manager.query(
      `select field, count(*)::int as count from project
        where released_at <= $1 and (withdrawn_at is null or withdrawn_at > $1) group by field`,
      [new Date(until)],
    );
    return new Map(rows.map(({ field, count }) => [field, count]));
  }

  async fieldsOf(ids: readonly string[]): Promise<Map<string, Field>> {
    const rows: { id: string; field: Field }[] = await this.manager.query(
      'select id, field from project where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, field }) => [id, field]));
  }
}
