import { Repository } from '@luochui/platform/database/repository.js';
import type { Booked } from './ledger.repository.js';

export interface NewStatement extends Booked {
  readonly id: string;
  readonly bankAccountId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly lines: readonly NewLine[];
}

export interface NewLine {
  readonly id: string;
  readonly identity: string;
  readonly row: number;
  readonly day: string;
  /** RFC 3339; null: the bank says the day alone. */
  readonly at: string | null;
  readonly direction: 'in' | 'out';
  /** Fen. */
  readonly amount: string;
  readonly name: string;
  readonly account: string | null;
  readonly bank: string | null;
  readonly remark: string;
  readonly serial: string | null;
  readonly balance: string | null;
}

export class StatementRepository extends Repository {
  /** Answers how many of its lines are new: the table's key leaves out those that an earlier statement had. */
  async add({ id, bankAccountId, fileId, fileName, lines, at, by }: NewStatement): Promise<number> {
    await this.manager.query(
      `insert into bank_statement (id, bank_account_id, file_id, file_name, lines, new_lines, imported_at, imported_by)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [id, bankAccountId, fileId, fileName, lines.length, new Date(at), by],
    );
    const added = await this.manager.query(
      `insert into bank_line (id, statement_id, bank_account_id, identity, row, day, at, direction, amount, party_name, party_account,
         party_bank, remark, serial, balance, status)
       select id, $1, $2, identity, row, day, at, direction, amount, name, account, bank, remark, serial, balance, 'waiting'
       from jsonb_to_recordset($3::jsonb) as l(id uuid, identity text, row int, day date, at timestamptz, direction text, amount bigint,
         name text, account text, bank text, remark text, serial text, balance bigint)
       order by row
       on conflict (bank_account_id, identity) do nothing returning id`,
      [id, bankAccountId, JSON.stringify(lines)],
    );
    if (added.length > 0)
      await this.manager.query('update bank_statement set new_lines = $2 where id = $1', [id, added.length]);
    return added.length;
  }

  /** What came in is the lines' own until somebody's claim is found: an entry each, in two statements for all of them. */
  async receive(id: string, { at, by }: Booked): Promise<void> {
    const ofStatement = `from bank_line l join ledger_account bank on bank.kind = 'bank'`;
    const received = `where l.statement_id = $1 and l.direction = 'in'`;
    await this.manager.query(
      `insert into ledger_account (id, kind, owner_id) select gen_random_uuid(), 'unclaimed', l.id ${ofStatement} ${received}`,
      [id],
    );
    await this.manager.query(
      `insert into ledger_entry (type, debit, credit, amount, line_id, at, account_id)
       select 'line.received', bank.id, own.id, l.amount, l.id, $2, $3 ${ofStatement}
         join ledger_account own on own.kind = 'unclaimed' and own.owner_id = l.id ${received} order by l.row`,
      [id, new Date(at), by],
    );
  }
}
