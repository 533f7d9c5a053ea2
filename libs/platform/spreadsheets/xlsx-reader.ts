import {
  columnIndex,
  FileRefused,
  LIMITS,
  type Cell,
  type CellKind,
  type Sheet,
  type Workbook,
} from '../domain/workbook.js';
import { isoDay, readStyles } from './xlsx-styles.js';
import { walkXml } from './xml.js';
import type { ZipReader } from './zip-reader.js';

interface Book {
  readonly strings: readonly string[];
  readonly styles: readonly CellKind[];
  readonly since1904: boolean;
}

/** The values of a workbook as they were last stored: no formula is run, no link is followed. */
export function readXlsx(zip: ZipReader): Workbook {
  const root = relations(zip, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'));
  const part = root?.target ?? 'xl/workbook.xml';
  const xml = zip.text(part);
  if (xml === null) throw new FileRefused('file.not-a-spreadsheet');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const related = relations(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, folder);
  const target = (kind: string) => related.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let since1904 = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name === 'sheet')
        listed.push({
          name: attributes.get('name') ?? '',
          hidden: (attributes.get('state') ?? 'visible') !== 'visible',
          id: attributes.get('id') ?? '',
        });
    },
  });
  const book: Book = {
    strings: readStrings(zip.text(target('sharedStrings') ?? `${folder}sharedStrings.xml`)),
    styles: readStyles(zip.text(target('styles') ?? `${folder}styles.xml`)),
    since1904,
  };
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const path = related.find((relation) => relation.id === id)?.target;
    const sheet = path === undefined ? null : zip.text(path);
    return sheet === null ? [] : [{ name, hidden, ...readSheet(sheet, book) }];
  });
  if (sheets.length === 0) throw new FileRefused('file.empty');
  return { kind: 'xlsx', encoding: null, separator: null, sheets };
}

function relations(zip: ZipReader, part: string, folder: string): { id: string; type: string; target: string }[] {
  const found: { id: string; type: string; target: string }[] = [];
  walkXml(zip.text(part) ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : new URL(target, `zip:/${folder}`).pathname.slice(1),
      });
    },
  });
  return found;
}

/** A string may be in pieces of different type; the sounds beside a Japanese or Chinese word (`rPh`) are no part of it. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let inSound = false;
  walkXml(xml ?? '', {
    open(name) {
      if (name === 'si') parts = [];
      if (name === 'rPh') inSound = true;
      if (name === 't') inText = !inSound;
    },
    text: (text) => inText && parts.push(text),
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inSound = false;
      if (name === 'si') strings.push(plain(parts.join('')));
    },
  });
  return strings;
}

/** `_x000D_` is how a workbook writes a character that XML can't hold. */
function plain(text: string): string {
  const whole = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return whole.replace(/\r\n?/g, '\n');
}

function readSheet(xml: string, book: Book): Omit<Sheet, 'name' | 'hidden'> {
  const rows: { number: number; hidden: boolean; cells: (Cell | null)[] }[] = [];
  const hiddenColumns: number[] = [];
  const merged: string[] = [];
  let row: (typeof rows)[number] = { number: 0, hidden: false, cells: [] };
  let cell = emptyCell();
  let collecting: 'value' | 'formula' | null = null;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'col' && ['1', 'true'].includes(attributes.get('hidden') ?? ''))
        for (let i = Number(attributes.get('min')); i <= Math.min(Number(attributes.get('max')), LIMITS.columns); i++)
          hiddenColumns.push(i - 1);
      if (name === 'row') {
        const hidden = ['1', 'true'].includes(attributes.get('hidden') ?? '');
        row = { number: Number(attributes.get('r') ?? row.number + 1), hidden, cells: [] };
      }
      if (name === 'c') {
        const letters = /^[A-Z]+/i.exec(attributes.get('r') ?? '')?.[0];
        cell = emptyCell();
        cell.column = letters ? columnIndex(letters) : row.cells.length;
        cell.type = attributes.get('t') ?? 'n';
        cell.style = Number(attributes.get('s') ?? 0);
      }
      if (name === 'f') cell.formula ??= '';
      if (name === 'v' || name === 't') collecting = 'value';
      else if (name === 'f') collecting = 'formula';
      if (name === 'rPh') collecting = null;
      if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '');
    },
    text(text) {
      if (collecting === 'value') cell.value = (cell.value ?? '') + text;
      if (collecting === 'formula') cell.formula = (cell.formula ?? '') + text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') collecting = null;
      if (name === 'c' && cell.column < LIMITS.columns) {
        const read = toCell(cell, book);
        if (read) {
          while (row.cells.length < cell.column) row.cells.push(null);
          row.cells[cell.column] = read;
        }
      }
      if (name === 'row' && row.cells.length > 0 && rows.push(row) > LIMITS.rows)
        throw new FileRefused('file.too-many-rows', { limit: String(LIMITS.rows) });
    },
  });
  repeatDown(rows, merged);
  return { rows, hiddenColumns };
}

interface RawCell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
}

function emptyCell(): RawCell {
  return { column: 0, type: 'n', style: 0, value: null, formula: null };
}

function toCell({ type, style, value, formula }: RawCell, book: Book): Cell | null {
  if (value === null && formula === null) return null;
  const origin =
    formula === null ? {} : { formula: /\[\d+\]/.test(formula) ? ('external' as const) : ('own' as const) };
  if (value === null) return { text: '', kind: 'error', formula: 'without-value' };
  if (type === 's') {
    const text = book.strings[Number(value)] ?? '';
    return text === '' ? null : { text, kind: 'text', ...origin };
  }
  if (type === 'str' || type === 'inlineStr')
    return value === '' ? null : { text: plain(value), kind: 'text', ...origin };
  if (type === 'e') return { text: value, kind: 'error', ...origin };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean', ...origin };
  if (type === 'd') return { text: value.slice(0, 10), kind: 'date', ...origin };
  const kind = book.styles[style] ?? 'number';
  const day = kind === 'date' ? isoDay(Number(value), book.since1904) : null;
  if (day !== null) return { text: day, kind: 'date', ...origin };
  return { text: value.trim(), kind: kind === 'percent' ? 'percent' : 'number', ...origin };
}

/** A value merged down over rows is meant for each of them. One merged across is a heading, and stays in its corner. */
function repeatDown(rows: readonly { number: number; cells: (Cell | null)[] }[], merged: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const ref of merged) {
    const [, first, from, last, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(ref) ?? [];
    if (first === undefined || first !== last) continue;
    const column = columnIndex(first);
    const value = byNumber.get(Number(from))?.cells[column];
    if (!value) continue;
    for (let number = Number(from) + 1; number <= Math.min(Number(to), Number(from) + LIMITS.rows); number++) {
      const cells = byNumber.get(number)?.cells;
      if (!cells) continue;
      while (cells.length < column) cells.push(null);
      cells[column] ??= value;
    }
  }
}
