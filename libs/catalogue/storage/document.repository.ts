import { Repository } from '@luochui/platform/database/repository.js';
import type { DocumentRow } from './document.reader.js';

export class DocumentRepository extends Repository {
  async add(row: DocumentRow, by: string): Promise<void> {
    const { id, projectId, fileId, name, type, size, sha256, removed, addedAt } = row;
    await this.manager.query(
      `insert into project_document (id, project_id, file_id, name, type, size, sha256, removed, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, projectId, fileId, name, type, size, sha256, removed, by, addedAt],
    );
  }
}
