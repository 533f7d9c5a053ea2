import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { acceptFile, type AcceptedFile } from '@luochui/platform/files/accept-file.js';

/** What came as the multipart field `file`. */
export interface GivenFile {
  readonly bytes: Buffer;
  readonly name: string;
}

/** As it may be kept, or why it isn't. */
export function toPaper(given: GivenFile | undefined): AcceptedFile {
  if (!given || given.bytes.length === 0) throw new DomainError('file.missing');
  const paper = acceptFile(given.bytes, given.name);
  const params = { name: given.name.slice(-120) };
  switch (paper) {
    case 'wrong-type':
      throw new DomainError('file.wrong_type', params);
    case 'damaged':
      throw new DomainError('file.damaged', params);
    case 'infected':
      throw new DomainError('file.infected', params);
    default:
      return paper;
  }
}
