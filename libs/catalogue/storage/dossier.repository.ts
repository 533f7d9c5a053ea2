import { Repository } from '@luochui/platform/database/repository.js';
import type { Dossier } from '../domain/gate/dossier.js';

export interface DossierChange {
  readonly projectId: string;
  /** The one that was read; what is written is the next. */
  readonly revision: number;
  readonly content: Dossier;
  readonly by: string;
  readonly at: Date;
}

export class DossierRepository extends Repository {
  /** Under the lock of the project's row. False: somebody else wrote since. */
  async put({ projectId, revision, content, by, at }: DossierChange): Promise<boolean> {
    const json = JSON.stringify(content);
    const [rows] =
      revision === 0
        ? [
            await this.manager.query(
              `insert into project_dossier (project_id, revision, content, changed_by, changed_at)
               values ($1, 1, $2, $3, $4) on conflict do nothing returning revision`,
              [projectId, json, by, at],
            ),
          ]
        : await this.manager.query(
            `update project_dossier set revision = revision + 1, content = $2, changed_by = $3, changed_at = $4
             where project_id = $1 and revision = $5 returning revision`,
            [projectId, json, by, at, revision],
          );
    return rows.length > 0;
  }
}
