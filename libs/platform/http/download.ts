import { StreamableFile } from '@nestjs/common';
import type { StoredFileContent } from '../files/stored-file.reader.js';

/** A stranger's file: saved, never shown as a page of ours. */
export const download = ({ bytes, name, type }: StoredFileContent): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    length: bytes.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
