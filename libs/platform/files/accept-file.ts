import { DamagedPicture, fileTypeOf, withoutMetadata, type PictureType } from './picture-metadata.js';

export type PaperType = PictureType | 'application/pdf';

export interface AcceptedFile {
  readonly bytes: Buffer;
  readonly type: PaperType;
  /** With the ending that the content asks for. */
  readonly name: string;
  /** What was taken out of a picture: `EXIF`, `XMP`, `comment`… */
  readonly removed: readonly string[];
}

/** Why a file isn't taken: another kind, a picture without an end, or what scanners are tested with. */
export type FileFault = 'wrong-type' | 'damaged' | 'infected';

const ENDINGS: Record<PaperType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
};
const ENDING: Record<PaperType, string> = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' };

/** EICAR's test string, in two parts so that no scanner takes this file for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'].join('');

/** A stranger's paper or picture as it may be kept: known by its content and not by its name, without what a picture tells about its maker. */
export function acceptFile(bytes: Buffer, originalName: string): AcceptedFile | FileFault {
  if (bytes.includes(EICAR)) return 'infected';
  const type = fileTypeOf(bytes);
  if (type === null) return 'wrong-type';
  const name = namedFor(type, originalName);
  if (type === 'application/pdf') return { bytes, type, name, removed: [] };
  const removed = new Set<string>();
  try {
    const clean = withoutMetadata(bytes, type, removed);
    return { bytes: clean, type, name, removed: [...removed].sort() };
  } catch (error) {
    if (error instanceof DamagedPicture || error instanceof RangeError) return 'damaged';
    throw error;
  }
}

/** Without a path and control characters; one that says another kind than the content gets the right ending behind it. */
function namedFor(type: PaperType, originalName: string): string {
  const bare = [...originalName.matchAll(/[^\p{Cc}/\\]/gu)].join('').slice(-120) || 'file';
  return ENDINGS[type].test(bare) ? bare : bare + ENDING[type];
}
