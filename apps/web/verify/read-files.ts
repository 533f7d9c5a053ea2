import type { LotRecord } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';

export interface ReadFiles {
  readonly records: readonly { readonly name: string; readonly record: LotRecord }[];
  readonly receipts: readonly { readonly name: string; readonly bids: readonly Bid[] }[];
  /** Names of what is neither. */
  readonly unreadable: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isRecord = (value: unknown): boolean =>
  isObject(value) &&
  ['entries', 'signatures', 'openings', 'admissions', 'keys'].every((name) => Array.isArray(value[name]));
const isBid = (value: unknown): boolean =>
  isObject(value) &&
  isObject(value.receipt) &&
  ['bidId', 'lotId', 'decision'].every((name) => typeof value[name] === 'string');

/** What chosen files hold, by their shape. They are read here and sent nowhere. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const records: ReadFiles['records'][number][] = [];
  const receipts: ReadFiles['receipts'][number][] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const { name } = file;
    const value = await parse(file);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    if (isRecord(value)) records.push({ name, record: value as LotRecord });
    else if (list.length > 0 && list.every(isBid)) receipts.push({ name, bids: list as Bid[] });
    else unreadable.push(name);
  }
  return { records, receipts, unreadable };
}

async function parse(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}
