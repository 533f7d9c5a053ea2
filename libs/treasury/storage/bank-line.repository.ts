import { Repository } from '@luochui/platform/database/repository.js';
import type { Doubt } from '../domain/match-line.js';
import { LINE_COLUMNS, type LineRow } from './bank-line.reader.js';
import type { Booked } from './ledger.repository.js';

export class BankLineRepository extends Repository {
  /** The line comes before the deposits and refunds that it is for, in every transaction that locks both. */
  async lock(id: string): Promise<LineRow | null> {
    const [row] = await this.manager.query(`select ${LINE_COLUMNS} from bank_line where id = $1 for update`, [id]);
    return row ?? null;
  }

  async doubt(id: string, doubts: readonly Doubt[]): Promise<void> {
    await this.manager.query(`update bank_line set status = 'doubtful', doubts = $2 where id = $1`, [id, doubts]);
  }

  /** By the program, which needs no reason: everything fitted. */
  async book(id: string, at: number): Promise<void> {
    await this.manager.query(`update bank_line set status = 'booked', settled_at = $2 where id = $1`, [
      id,
      new Date(at),
    ]);
  }

  async decide(id: string, reason: string, { at, by }: Booked): Promise<void> {
    await this.manager.query(
      `update bank_line set status = 'decided', reason = $2, settled_at = $3, settled_by = $4 where id = $1`,
      [id, reason, new Date(at), by],
    );
  }
}
