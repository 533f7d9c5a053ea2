import { randomUUID } from 'node:crypto';
import { Repository } from '@luochui/platform/database/repository.js';
import type { LedgerAccount, LedgerType } from '../domain/ledger.js';

/** When, and by whom; null is the program itself. */
export interface Booked {
  readonly at: number;
  readonly by: string | null;
}

export interface Movement extends Booked {
  readonly type: LedgerType;
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly amount: bigint;
  /** What it was for, so that a difference can be followed to its rows: a deposit, a line of a statement or both. */
  readonly depositId?: string | null;
  readonly refundId?: string;
  readonly lineId?: string | null;
}

export class LedgerRepository extends Repository {
  /** Both legs are one row. The table moves the balances, and refuses what would leave one below nothing or has no rule. */
  async enter({ type, debit, credit, amount, at, by, depositId, refundId, lineId }: Movement): Promise<void> {
    const [debited, credited] = [await this.#account(debit), await this.#account(credit)];
    await this.manager.query(
      `insert into ledger_entry (type, debit, credit, amount, deposit_id, refund_id, line_id, at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        type,
        debited,
        credited,
        amount.toString(),
        depositId ?? null,
        refundId ?? null,
        lineId ?? null,
        new Date(at),
        by,
      ],
    );
  }

  /** Fen; nobody moves them until the transaction ends. */
  async lockBalance(account: LedgerAccount): Promise<bigint> {
    const [row] = await this.manager.query('select balance from ledger_account where id = $1 for update', [
      await this.#account(account),
    ]);
    return BigInt(row.balance);
  }

  async #account({ kind, ownerId }: LedgerAccount): Promise<string> {
    const find = 'select id from ledger_account where kind = $1 and owner_id is not distinct from $2::uuid';
    const [found] = await this.manager.query(find, [kind, ownerId]);
    if (found) return found.id;
    await this.manager.query(
      'insert into ledger_account (id, kind, owner_id) values ($1, $2, $3) on conflict do nothing',
      [randomUUID(), kind, ownerId],
    );
    const [made] = await this.manager.query(find, [kind, ownerId]);
    return made.id;
  }
}
