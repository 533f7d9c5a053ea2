import { columnLetter, type Cell, type Row } from '@luochui/platform/domain/workbook.js';
import { accountOf, cellText, dayOf, directionOf, fenOf, isYuan, timeOf, type ReadCell } from './cells.js';
import type { StatementField } from './fields.js';
import type { StatementIssueCode } from './issue-texts.js';

/** Money that came or went, as the bank tells it. */
export interface StatementLine {
  readonly row: number;
  readonly day: string;
  /** Of the day, `14:03:22` in Shanghai; null where the bank doesn't say. */
  readonly time: string | null;
  readonly direction: 'in' | 'out';
  /** Fen. */
  readonly amount: bigint;
  readonly name: string;
  readonly account: string | null;
  readonly bank: string | null;
  readonly remark: string;
  readonly serial: string | null;
  readonly balance: bigint | null;
  readonly ownAccount: string | null;
}

export interface RowIssue {
  readonly cell: string;
  readonly code: StatementIssueCode;
  readonly value: string;
}

type Fields = readonly (StatementField | null)[];
const LONGEST = 500;

export function judgeRow(row: Row, fields: Fields): { line: StatementLine | null; issues: readonly RowIssue[] } {
  const reading = new RowReading(row, fields);
  const when = reading.day();
  const sum = reading.sum();
  reading.refuse('currency', (text) => (isYuan(text) ? null : 'currency.foreign'));
  reading.refuse('serial', (text) => (text === '' ? 'serial.missing' : null));
  const [account, ownAccount] = [reading.take('account', accountOf), reading.take('ownAccount', accountOf)];
  const balance = reading.take('balance', fenOf);
  const [name, bank, remark, serial, time] = [
    reading.text('name'),
    reading.text('bank'),
    reading.text('remark'),
    reading.text('serial'),
    timeOf(reading.text('time')),
  ];
  if (!when || !sum || reading.issues.length > 0) return { line: null, issues: reading.issues };
  const line = {
    row: row.number,
    ...when,
    ...sum,
    ...{ name, account, remark, balance, ownAccount },
    time: when.time ?? time,
    bank: bank || null,
    serial: serial || null,
  };
  return { line, issues: [] };
}

class RowReading {
  readonly issues: RowIssue[] = [];
  constructor(
    private readonly row: Row,
    private readonly fields: Fields,
  ) {}

  day(): { day: string; time: string | null } | null {
    const column = this.fields.indexOf('date');
    const cell = this.row.cells[column];
    if (!cell || cellText(cell) === '') return this.#wrong(column, 'date.missing');
    return this.#value(column, dayOf(cell));
  }

  /** From the two columns, or from one with its direction beside it. */
  sum(): { direction: 'in' | 'out'; amount: bigint } | null {
    const single = this.fields.indexOf('amount');
    if (single !== -1) {
      const amount = this.#value(single, fenOf(this.row.cells[single]));
      const way = this.fields.indexOf('direction');
      const direction = way === -1 ? 'in' : this.#value(way, directionOf(this.row.cells[way]));
      if (amount === 0n) return this.#wrong(single, 'amount.missing');
      return amount === null || direction === null ? null : { direction, amount };
    }
    const [received, paid] = [this.take('in', fenOf), this.take('out', fenOf)];
    const column = Math.max(this.fields.indexOf('in'), this.fields.indexOf('out'));
    if (this.issues.some(({ code }) => code.startsWith('amount') || code === 'cell.error')) return null;
    if (received && paid) return this.#wrong(column, 'amount.both');
    if (received) return { direction: 'in', amount: received };
    return paid ? { direction: 'out', amount: paid } : this.#wrong(column, 'amount.missing');
  }

  take<T>(field: StatementField, read: (cell: Cell | null | undefined) => ReadCell<T>): T | null {
    const column = this.fields.indexOf(field);
    return column === -1 ? null : this.#value(column, read(this.row.cells[column]));
  }

  refuse(field: StatementField, judge: (text: string) => StatementIssueCode | null): void {
    const column = this.fields.indexOf(field);
    const code = column === -1 ? null : judge(cellText(this.row.cells[column]));
    if (code) this.#wrong(column, code);
  }

  /** All columns of the field, one after the other. */
  text(field: StatementField): string {
    const columns = this.fields.flatMap((each, column) => (each === field ? [column] : []));
    const text = columns
      .map((column) => cellText(this.row.cells[column]))
      .filter((part) => part !== '')
      .join(' ');
    if (text.length > LONGEST) this.#wrong(columns[0]!, 'text.long');
    return text;
  }

  #value<T>(column: number, read: ReadCell<T>): T | null {
    return 'value' in read ? read.value : this.#wrong(column, read.issue);
  }

  #wrong(column: number, code: StatementIssueCode): null {
    const cell = `${columnLetter(column)}${this.row.number}`;
    this.issues.push({ cell, code, value: cellText(this.row.cells[column]).slice(0, 60) });
    return null;
  }
}
