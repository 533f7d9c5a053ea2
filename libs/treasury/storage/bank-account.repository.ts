import { Repository } from '@luochui/platform/database/repository.js';
import type { StatementColumns, StatementField } from '../domain/statement/fields.js';
import type { Booked } from './ledger.repository.js';

export interface NamedAccount extends Booked {
  readonly id: string;
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

export class BankAccountRepository extends Repository {
  /** An account that is known by its number is the same one, with what is now said of it. Answers its id. */
  async name({ id, holder, bank, number, at, by }: NamedAccount): Promise<string> {
    const [row] = await this.manager.query(
      `insert into bank_account (id, holder, bank, number, named_at, named_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (number) do update set holder = excluded.holder, bank = excluded.bank, named_at = excluded.named_at,
         named_by = excluded.named_by
       returning id`,
      [id, holder, bank, number, new Date(at), by],
    );
    return row.id;
  }

  /** The first statement settles it; false: it was settled otherwise. Two statements of one account take turns from here on. */
  async settleIdentity(id: string, fields: readonly StatementField[]): Promise<boolean> {
    const [, affected] = await this.manager.query(
      'update bank_account set identity_fields = $2 where id = $1 and (identity_fields is null or identity_fields = $2)',
      [id, fields],
    );
    return affected === 1;
  }

  async saveMapping(id: string, name: string, columns: StatementColumns, { at, by }: Booked): Promise<void> {
    await this.manager.query(
      `insert into statement_mapping (bank_account_id, name, columns, saved_at, saved_by) values ($1, $2, $3, $4, $5)
       on conflict (bank_account_id, name) do update set columns = excluded.columns, saved_at = excluded.saved_at,
         saved_by = excluded.saved_by`,
      [id, name, JSON.stringify(columns), new Date(at), by],
    );
  }
}
