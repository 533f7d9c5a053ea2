import { guessSeparator, readCsv } from './csv-reader.js';
import { decodeText } from './text-encoding.js';
import { FileRefused, LIMITS, type Workbook } from '../domain/workbook.js';
import { readXlsx } from './xlsx-reader.js';
import { ZipReader } from './zip-reader.js';

export interface ReadingOptions {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
}

const starts = (bytes: Buffer, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

/** Content decides what a file is, not its name. Whatever can't be read is a FileRefused that says why. */
export function readWorkbook(bytes: Buffer, options: ReadingOptions = {}): Workbook {
  if (bytes.length > LIMITS.fileBytes)
    throw new FileRefused('file.too-large', { limit: `${LIMITS.fileBytes / 1e6} MB` });
  if (bytes.length === 0) throw new FileRefused('file.empty');
  const other = OTHERS.find(([, head]) => starts(bytes, ...head));
  if (other) throw new FileRefused('file.not-a-spreadsheet', { kind: other[0] });
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refusalOfCompound(bytes);
  if (starts(bytes, 0x50, 0x4b)) return readZip(bytes);
  return readText(bytes, options);
}

/** The old container of Office: of a protected new workbook, or of a workbook of Excel 97 to 2003. */
function refusalOfCompound(bytes: Buffer): FileRefused {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return new FileRefused('file.password');
  if (holds('Workbook') || holds('Book')) return new FileRefused('file.format-unsupported', { kind: '.xls' });
  return new FileRefused('file.not-a-spreadsheet', { kind: 'Office' });
}

function readZip(bytes: Buffer): Workbook {
  const zip = new ZipReader(bytes);
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new FileRefused('file.macros');
  if (zip.names.includes('xl/workbook.bin')) throw new FileRefused('file.format-unsupported', { kind: '.xlsb' });
  if (zip.names.includes('content.xml')) throw new FileRefused('file.format-unsupported', { kind: '.ods' });
  if (!zip.names.some((name) => name.toLowerCase() === '[content_types].xml'))
    throw new FileRefused('file.not-a-spreadsheet', { kind: 'ZIP' });
  try {
    return nonEmpty(readXlsx(zip));
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file.unreadable');
  }
}

function readText(bytes: Buffer, options: ReadingOptions): Workbook {
  const { text, encoding } = decodeText(bytes, options.encoding);
  if (/^\s*<(!doctype|html|head|meta|table|body|\?xml|style|script)/i.test(text.slice(0, 2_000)))
    throw new FileRefused('file.not-a-spreadsheet', { kind: 'HTML' });
  if (text.slice(0, 8_000).includes('\0')) throw new FileRefused('file.not-a-spreadsheet', { kind: '?' });
  const separator = options.separator ?? guessSeparator(text);
  const rows = readCsv(text, separator);
  return nonEmpty({ kind: 'csv', encoding, separator, sheets: [{ name: '', hidden: false, rows, hiddenColumns: [] }] });
}

function nonEmpty(workbook: Workbook): Workbook {
  const shown = workbook.sheets.filter(({ hidden }) => !hidden).flatMap(({ rows }) => rows);
  if (!shown.some(({ cells }) => cells.some((cell) => cell && cell.text.trim() !== '')))
    throw new FileRefused('file.empty');
  return workbook;
}
