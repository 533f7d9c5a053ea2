import { Reader } from '@luochui/platform/database/repository.js';
import type { BookedByHand, RefundToMatch } from '../domain/match-line.js';
import { DEPOSIT_COLUMNS, type DepositRow } from './deposit.reader.js';

export interface Sought {
  /** Without spaces. */
  readonly references: readonly string[];
  readonly names: readonly string[];
  readonly amount: string;
}

/** As many as a person can look through. */
const MOST = 20;

export class MatchReader extends Reader {
  /** Those that the remark names, those that this payer owes, those of which just this sum is missing. */
  deposits({ references, names, amount }: Sought): Promise<DepositRow[]> {
    return this.manager.query(
      `select * from (select ${DEPOSIT_COLUMNS} from deposit) d
       where replace(reference, ' ', '') = any($1)
         or status = 'expected' and ("payerName" = any($2) or amount - paid = $3::bigint)
       order by (replace(reference, ' ', '') = any($1)) desc, ("payerName" = any($2)) desc, "expectedAt", id limit ${MOST}`,
      [references, names, amount],
    );
  }

  async byHand(depositIds: readonly string[]): Promise<ReadonlyMap<string, readonly BookedByHand[]>> {
    const rows: { id: string; depositId: string; amount: string; account: string | null }[] = await this.manager.query(
      `select id, deposit_id as "depositId", amount, payer_account as account from deposit_payment
       where deposit_id = any($1) and line_id is null order by id`,
      [depositIds],
    );
    return new Map(
      depositIds.map((id) => [
        id,
        rows.filter((row) => row.depositId === id).map((row) => ({ ...row, amount: BigInt(row.amount) })),
      ]),
    );
  }

  async refunds({ references, amount }: Pick<Sought, 'references' | 'amount'>): Promise<RefundToMatch[]> {
    const rows = await this.manager.query(
      `select id, reference, amount, to_name as name, to_account as account, paid_at is not null as "isPaid", paid_line_id is not null as "isSeen"
       from refund where replace(reference, ' ', '') = any($1) or amount = $2::bigint and paid_line_id is null
       order by (replace(reference, ' ', '') = any($1)) desc, due_at, id limit ${MOST}`,
      [references, amount],
    );
    return rows.map((row: RefundToMatch & { amount: string }) => ({ ...row, amount: BigInt(row.amount) }));
  }
}
