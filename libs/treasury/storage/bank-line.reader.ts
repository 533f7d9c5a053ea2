import { Reader } from '@luochui/platform/database/repository.js';
import type { Doubt } from '../domain/match-line.js';
import type { LINE_STATUSES } from '../wire/bank-line.js';

export type LineStatus = (typeof LINE_STATUSES)[number];

export interface LineRow {
  readonly id: string;
  readonly statementId: string;
  readonly row: number;
  /** `2026-11-25`. */
  readonly day: string;
  readonly at: Date | null;
  readonly direction: 'in' | 'out';
  /** Fen. */
  readonly amount: string;
  readonly name: string;
  readonly account: string | null;
  readonly bank: string | null;
  readonly remark: string;
  readonly serial: string | null;
  readonly status: LineStatus;
  /** Why the program left it to a person, at the time. */
  readonly doubts: readonly Doubt[];
  readonly settledAt: Date | null;
  readonly reason: string | null;
}

export interface LineFilter {
  readonly id?: string;
  readonly status?: LineStatus;
  readonly statementId?: string;
  readonly after?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

export const LINE_COLUMNS = `id, statement_id as "statementId", row, day::text as day, at, direction, amount, party_name as name,
  party_account as account, party_bank as bank, remark, serial, status, doubts, settled_at as "settledAt", reason`;

export class BankLineReader extends Reader {
  /** The oldest day first. */
  find({ id, status, statementId, after, limit }: LineFilter): Promise<LineRow[]> {
    return this.manager.query(
      `select ${LINE_COLUMNS} from bank_line
       where ($1::uuid is null or id = $1) and ($2::text is null or status = $2) and ($3::uuid is null or statement_id = $3)
         and ($4::timestamptz is null or (day, id) > (($4::timestamptz at time zone 'UTC')::date, $5::uuid))
       order by day, id limit $6`,
      [id ?? null, status ?? null, statementId ?? null, after?.at ?? null, after?.id ?? null, limit],
    );
  }
}
