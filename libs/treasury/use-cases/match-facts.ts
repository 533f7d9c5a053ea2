import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { ListRegistrations } from '@luochui/sales';
import type { DepositToMatch, LineToMatch, RefundToMatch } from '../domain/match-line.js';
import { referencesIn } from '../domain/reference.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import type { DepositRow } from '../storage/deposit.reader.js';
import { MatchReader, type Sought } from '../storage/match.reader.js';

/** What a line is compared with: the deposits and refunds that it could be for. */
@Injectable()
export class MatchFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRegistrations: ListRegistrations,
  ) {}

  async deposits(line: LineRow, tx?: Transaction): Promise<readonly (DepositToMatch & { readonly row: DepositRow })[]> {
    const matches = this.#reader(tx);
    const rows = await matches.deposits(soughtBy(line));
    const byHand = await matches.byHand(rows.map(({ id }) => id));
    return Promise.all(
      rows.map(async (row) => ({
        row,
        id: row.id,
        reference: row.reference,
        status: row.status,
        missing: BigInt(row.amount) - BigInt(row.paid),
        payableUntil: row.payableUntil.getTime(),
        ...(await this.#registration(row)),
        booked: byHand.get(row.id) ?? [],
      })),
    );
  }

  refunds(line: LineRow, tx?: Transaction): Promise<RefundToMatch[]> {
    return this.#reader(tx).refunds(soughtBy(line));
  }

  /** Who may pay; and of a deposit that waits, whether anybody waits for it: of the others that was decided with their registrations. */
  async #registration({ status, registrationId, payerName }: DepositRow) {
    const { status: standing, parties } = await this.listRegistrations.byId(registrationId);
    // An agent registers with his own organisation and bids with his principal's money, not with his.
    const named = parties.filter(({ role }) => role !== 'agent').map(({ name }) => name);
    const payers = named.length > 0 ? named : [payerName];
    return { payers, registrationStands: status !== 'expected' || standing === 'approved' };
  }

  #reader(tx: Transaction | undefined): MatchReader {
    return tx ? tx.of(MatchReader) : this.unitOfWork.read(MatchReader);
  }
}

export const toMatch = ({ direction, amount, name, account, remark, day, at }: LineRow): LineToMatch => ({
  ...{ direction, name, account, remark, day },
  amount: BigInt(amount),
  at: at?.getTime() ?? null,
});

/** A name's brackets are written in full width by one and in half by another. */
function soughtBy({ remark, name, amount }: LineRow): Sought {
  const narrow = name.normalize('NFKC').trim();
  const wide = narrow.replaceAll('(', '（').replaceAll(')', '）');
  return { references: referencesIn(remark).sound, names: [...new Set([name, narrow, wide])], amount };
}
