import { Reader } from '@luochui/platform/database/repository.js';

export interface DocumentRow {
  readonly id: string;
  readonly projectId: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly removed: string[];
  readonly addedAt: Date;
}

const COLUMNS = `id, project_id as "projectId", file_id as "fileId", name, type, size, sha256, removed, added_at as "addedAt"`;

export class DocumentReader extends Reader {
  /** In the order in which they came. */
  ofProject(projectId: string): Promise<DocumentRow[]> {
    return this.manager.query(`select ${COLUMNS} from project_document where project_id = $1 order by added_at, id`, [
      projectId,
    ]);
  }
}
