import type { EntityManager } from 'typeorm';
import type { Actor } from '../domain/actor.js';

export interface AuditRecord {
  /** Null: the program itself, by schedule. */
  readonly actor: Actor | null;
  /** Past tense: `project.released`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly detail?: object;
  /** Unix milliseconds on the clock service's time. */
  readonly at: number;
}

/** What staff do, written in the commit that does it. The table takes no update and no delete. */
export async function audit(manager: EntityManager, { actor, action, subject, detail = {}, at }: AuditRecord) {
  await manager.query(
    'insert into audit_entry (at, account_id, action, subject_type, subject_id, detail) values ($1, $2, $3, $4, $5, $6)',
    [new Date(at), actor?.accountId, action, subject.type, subject.id, JSON.stringify(detail)],
  );
}
