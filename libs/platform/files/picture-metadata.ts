/** Where, when, with which device and by whom a picture was taken stands in parts that its image doesn't need. */
export type PictureType = 'image/jpeg' | 'image/png';

/** A picture that ends before its image does. */
export class DamagedPicture extends Error {}

/** By content: a name can say anything. Null: neither of these. */
export function fileTypeOf(bytes: Buffer): PictureType | 'application/pdf' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png';
  // A PDF may have some bytes before its head.
  return bytes.subarray(0, 1_024).includes('%PDF-') ? 'application/pdf' : null;
}

/**
 * The same image to the bit without EXIF, XMP, comments and whatever hangs behind its end; its orientation stays. `removed` collects the
 * kinds of what went.
 */
export const withoutMetadata = (bytes: Buffer, type: PictureType, removed = new Set<string>()): Buffer =>
  type === 'image/jpeg' ? strippedJpeg(bytes, removed) : strippedPng(bytes, removed);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What colours and transparency need; text, times and EXIF are not among them. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

function strippedPng(bytes: Buffer, removed: Set<string>): Buffer {
  const kept: Uint8Array[] = [PNG];
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    else removed.add(PNG_WORDS[type] ?? type);
    if (type === 'IEND') return Buffer.concat(withoutRest(kept, bytes, end, removed));
    at = end;
  }
  throw new DamagedPicture('a PNG without an end');
}

const PNG_WORDS: Readonly<Record<string, string>> = {
  eXIf: 'EXIF',
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
};

/** What hangs behind the end goes too, and is told. */
function withoutRest(kept: Uint8Array[], bytes: Buffer, end: number, removed: Set<string>): Uint8Array[] {
  if (end < bytes.length) removed.add('trailing data');
  return kept;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP1 = 0xe1;

function strippedJpeg(bytes: Buffer, removed: Set<string>): Buffer {
  const kept: Uint8Array[] = [Buffer.from([0xff, SOI])];
  let orientation: number | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1]!;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) break;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation ??= orientationIn(segment);
    if (keeps(marker, segment)) kept.push(segment);
    else removed.add(wordOf(marker, segment));
    at = end;
    if (marker !== SOS) continue;
    const scanEnd = endOfScan(bytes, end);
    if (scanEnd < 0) break;
    kept.push(bytes.subarray(end, scanEnd));
    at = scanEnd;
    if (bytes[at + 1] !== EOI) continue;
    if (orientation !== null && orientation !== 1) kept.splice(1, 0, orientationOnly(orientation));
    return Buffer.concat([...withoutRest(kept, bytes, at + 2, removed), Buffer.from([0xff, EOI])]);
  }
  throw new DamagedPicture('a JPEG without an end');
}

/** JFIF (0), the colour profile and Adobe's colour transform (2, 14) belong to the image; every other APPn and comments don't. */
function keeps(marker: number, segment: Buffer): boolean {
  if (marker === COM) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  return marker === 0xe0 || marker === 0xee;
}

function wordOf(marker: number, segment: Buffer): string {
  if (marker === COM) return 'comment';
  if (marker !== APP1) return `APP${marker - 0xe0}`;
  return segment.toString('latin1', 4, 8) === 'Exif' ? 'EXIF' : 'XMP';
}

/** The next marker after a scan's data, in which 0xFF is followed by 0 or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

const ORIENTATION = 0x0112;

/** Phones store the picture lying and say here how to turn it. */
function orientationIn(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 24) return null;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return null;
  for (let i = 0; i < u16(start); i++) {
    const entry = start + 2 + 12 * i;
    if (entry + 12 > tiff.length) return null;
    if (u16(entry) === ORIENTATION) return u16(entry + 8) <= 8 ? u16(entry + 8) : null;
  }
  return null;
}

/** An EXIF part that says nothing else. */
function orientationOnly(orientation: number): Buffer {
  const head = Buffer.from('ffe100224578696600004d4d002a000000080001011200030000000100000000', 'hex');
  head.writeUInt16BE(orientation, 28);
  return Buffer.concat([head, Buffer.alloc(4)]);
}
