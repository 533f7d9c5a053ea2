import { Reader } from '@luochui/platform/database/repository.js';

export interface StatementRow {
  readonly id: string;
  readonly bankAccountId: string;
  readonly bankAccountNumber: string;
  readonly fileName: string;
  readonly lines: number;
  readonly newLines: number;
  readonly importedAt: Date;
  readonly importedBy: string;
  /** Of its new lines how many stand where. */
  readonly waiting: number;
  readonly booked: number;
  readonly doubtful: number;
  readonly decided: number;
}

export class StatementReader extends Reader {
  /** The newest first. */
  find({ id, limit }: { id?: string; limit: number }): Promise<StatementRow[]> {
    const count = (status: string) => `(count(*) filter (where l.status = '${status}'))::int as ${status}`;
    return this.manager.query(
      `select s.id, s.bank_account_id as "bankAccountId", a.number as "bankAccountNumber", s.file_name as "fileName", s.lines,
         s.new_lines as "newLines", s.imported_at as "importedAt", p.name as "importedBy",
         ${['waiting', 'booked', 'doubtful', 'decided'].map(count).join(', ')}
       from bank_statement s join bank_account a on a.id = s.bank_account_id join account p on p.id = s.imported_by
         join bank_line l on l.statement_id = s.id
       where $1::uuid is null or s.id = $1
       group by s.id, a.id, p.id order by s.imported_at desc, s.id limit $2`,
      [id ?? null, limit],
    );
  }

  /** Of these identities how many lines are there already. */
  async known(bankAccountId: string, identities: readonly string[]): Promise<number> {
    const [row] = await this.manager.query(
      'select count(*)::int as known from bank_line where bank_account_id = $1 and identity = any($2)',
      [bankAccountId, identities],
    );
    return row.known;
  }

  /** In the order of the statement. */
  async waiting(id: string): Promise<string[]> {
    const rows = await this.manager.query(
      `select id from bank_line where statement_id = $1 and status = 'waiting' order by row`,
      [id],
    );
    return rows.map(({ id: lineId }: { id: string }) => lineId);
  }
}
