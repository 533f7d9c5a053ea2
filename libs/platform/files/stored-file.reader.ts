import { Reader } from '../database/repository.js';

export interface StoredFileContent {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer;
}

export class StoredFileReader extends Reader {
  async get(id: string): Promise<StoredFileContent | null> {
    const [row] = await this.manager.query(
      'select id, sha256, name, type, size, bytes from stored_file where id = $1',
      [id],
    );
    return row ?? null;
  }
}
