import { createHash, randomUUID } from 'node:crypto';
import { Repository } from '../database/repository.js';

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
}

/** Files lie in PostgreSQL: written in the commit that speaks of them, in every backup, seen by every process. */
export class StoredFileRepository extends Repository {
  /** `type`: the media type, decided by content and not by name. `at`: Unix milliseconds. */
  async put(bytes: Buffer, type: string, name: string, at: number): Promise<StoredFile> {
    const file = { id: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    await this.manager.query(
      'insert into stored_file (id, sha256, name, type, size, bytes, stored_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [file.id, file.sha256, name, type, file.size, bytes, new Date(at)],
    );
    return file;
  }
}
