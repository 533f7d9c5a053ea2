import { Reader } from '@luochui/platform/database/repository.js';
import type { Dossier } from '../domain/gate/dossier.js';

export interface DossierRow {
  readonly projectId: string;
  readonly revision: number;
  readonly content: Dossier;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export class DossierReader extends Reader {
  /** Of those that have one. */
  async of(projectIds: readonly string[]): Promise<Map<string, DossierRow>> {
    const rows: DossierRow[] = await this.manager.query(
      `select project_id as "projectId", revision, content, name as "changedBy", changed_at as "changedAt"
         from project_dossier join account on account.id = changed_by where project_id = any($1::uuid[])`,
      [projectIds],
    );
    return new Map(rows.map((row) => [row.projectId, row]));
  }
}
