import { Reader } from '@luochui/platform/database/repository.js';
import type { StatementColumns, StatementField } from '../domain/statement/fields.js';

export interface BankAccountRow {
  readonly id: string;
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
  readonly namedAt: Date;
}

const COLUMNS = 'id, holder, bank, number, named_at as "namedAt"';

export class BankAccountReader extends Reader {
  /** The one named last first: deposits are to be paid to that one. */
  all(): Promise<BankAccountRow[]> {
    return this.manager.query(`select ${COLUMNS} from bank_account order by named_at desc, id`);
  }

  async byId(id: string): Promise<BankAccountRow | null> {
    const [row] = await this.manager.query(`select ${COLUMNS} from bank_account where id = $1`, [id]);
    return row ?? null;
  }

  /** On which fields the identity of its lines rests; null before the first statement. */
  async identityFields(id: string): Promise<readonly StatementField[] | null> {
    const [row] = await this.manager.query('select identity_fields from bank_account where id = $1', [id]);
    return row?.identity_fields ?? null;
  }

  async mappingNames(id: string): Promise<string[]> {
    const rows = await this.manager.query(
      'select name from statement_mapping where bank_account_id = $1 order by saved_at desc, name',
      [id],
    );
    return rows.map(({ name }: { name: string }) => name);
  }

  async mapping(id: string, name: string): Promise<StatementColumns | null> {
    const [row] = await this.manager.query(
      'select columns from statement_mapping where bank_account_id = $1 and name = $2',
      [id, name],
    );
    return row?.columns ?? null;
  }
}
