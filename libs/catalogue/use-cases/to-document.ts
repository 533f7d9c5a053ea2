import type { DocumentRow } from '../storage/document.reader.js';
import type { ProjectDocument } from '../wire/document.js';

export const toDocument = ({ id, name, type, size, sha256, removed, addedAt }: DocumentRow): ProjectDocument => ({
  id,
  name,
  type,
  size,
  sha256,
  removed,
  addedAt: addedAt.toISOString(),
});
