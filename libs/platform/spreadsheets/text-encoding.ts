import { FileRefused } from '../domain/workbook.js';

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The mark at the start decides, else the zeros that two-byte letters leave, else the first that fits without a fault. */
export function decodeText(bytes: Buffer, asked?: string): { text: string; encoding: string } {
  if (asked !== undefined) return { text: decode(bytes, asked), encoding: asked };
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return { text: decode(bytes, marked[0]), encoding: marked[0] };
  const wide = wideLetters(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide };
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { text: decode(bytes, encoding), encoding };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
    }
  }
  throw new FileRefused('file.encoding', { encoding: 'utf-8, gb18030' });
}

function decode(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('file.encoding', { encoding });
  }
}

/** Without a mark, the separators and line ends of UTF-16 still have a zero beside them, always on the same side. */
function wideLetters(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4_000);
  let [even, odd] = [0, 0];
  for (const [i, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > start.length / 50 && even === 0) return 'utf-16le';
  return even > start.length / 50 && odd === 0 ? 'utf-16be' : null;
}
