import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefused, LIMITS } from '../domain/workbook.js';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Honest sheets shrink to a tenth or a thirtieth; blanks and bombs to a thousandth. */
const SUSPICIOUS = { bytes: 10_000_000, ratio: 200 };

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** The parts of a zip file, unpacked only when asked for; what it claims to hold is judged before anything is unpacked. */
export class ZipReader {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly bytes: Buffer) {
    let total = 0;
    for (const [name, entry] of this.#directory()) {
      total += entry.unpacked;
      const bomb = entry.unpacked > SUSPICIOUS.bytes && entry.unpacked / Math.max(entry.packed, 1) > SUSPICIOUS.ratio;
      if (bomb || total > LIMITS.unpackedBytes) throw new FileRefused('file.too-large-unpacked');
      this.#entries.set(name, entry);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  text(name: string): string | null {
    const entry = this.#entries.get(name.replace(/^\//, ''));
    return entry
      ? this.#unpack(entry)
          .toString('utf8')
          .replace(/^\ufeff/, '')
      : null;
  }

  #unpack(entry: Entry): Buffer {
    const { bytes } = this;
    if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL)
      throw new FileRefused('file.truncated');
    const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw new FileRefused('file.truncated');
    const content = entry.method === 0 ? packed : inflate(packed, entry);
    if (crc32(content) !== entry.crc) throw new FileRefused('file.unreadable');
    return content;
  }

  *#directory(): Generator<[string, Entry]> {
    const { bytes } = this;
    const end = this.#end();
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new FileRefused('file.truncated');
      const nameLength = bytes.readUInt16LE(at + 28);
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new FileRefused('file.password');
      yield [
        bytes.toString('utf8', at + 46, at + 46 + nameLength),
        {
          method: bytes.readUInt16LE(at + 10),
          crc: bytes.readUInt32LE(at + 16),
          packed: bytes.readUInt32LE(at + 20),
          unpacked: bytes.readUInt32LE(at + 24),
          offset: bytes.readUInt32LE(at + 42),
        },
      ];
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  /** Stands at the very end, before a comment of at most 65,535 bytes; a file that broke off has none. */
  #end(): number {
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 65_557); at--)
      if (this.bytes.readUInt32LE(at) === END) return at;
    throw new FileRefused('file.truncated');
  }
}

function inflate(packed: Buffer, entry: Entry): Buffer {
  if (entry.method !== 8) throw new FileRefused('file.unreadable');
  try {
    // Never more than was announced, whatever the packed bytes say.
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch (error) {
    const more = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(more ? 'file.too-large-unpacked' : 'file.unreadable');
  }
}
