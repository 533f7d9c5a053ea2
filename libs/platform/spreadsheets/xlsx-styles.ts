import type { CellKind } from '../domain/workbook.js';
import { walkXml } from './xml.js';

const DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
const PERCENTS = [9, 10];

/** Which of a workbook's styles make a number a date or a share. */
export function readStyles(xml: string | null): readonly CellKind[] {
  if (xml === null) return [];
  const formats = new Map<string, string>();
  const kinds: CellKind[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) kinds.push(kindOf(attributes.get('numFmtId') ?? '0', formats));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

function kindOf(id: string, formats: ReadonlyMap<string, string>): CellKind {
  const code = formats.get(id);
  if (code === undefined) {
    if (DATES.includes(Number(id))) return 'date';
    return PERCENTS.includes(Number(id)) ? 'percent' : 'number';
  }
  // Words in quotes, colours and locales in brackets say nothing about the kind; years or days do.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[yd]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

const DAY_MS = 86_400_000;

/** A spreadsheet's day count as an ISO day. The 1900 system counts a 29 February 1900 that never was. */
export function isoDay(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days <= 0 || days > 2_958_465) return null;
  const from = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(from + days * DAY_MS).toISOString().slice(0, 10);
}
