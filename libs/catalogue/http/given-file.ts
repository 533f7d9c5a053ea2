import type { GivenFile } from '../use-cases/to-paper.js';

/** What multer gives of a file that it keeps in memory. */
export interface Uploaded {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** A paper or a picture: 20 MB hold a scan of a hundred pages. */
export const PAPER = { limits: { fileSize: 20_000_000, files: 1 } };

/** Browsers send the name in UTF-8; the header's standard says Latin-1, and multer believes it. */
export const givenFile = (file: Uploaded | undefined): GivenFile | undefined =>
  file && { bytes: file.buffer, name: Buffer.from(file.originalname, 'latin1').toString('utf8') };
