import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { matchIncoming, matchOutgoing, type Match } from '../domain/match-line.js';
import { BankLineReader, type LineRow } from '../storage/bank-line.reader.js';
import type { BankLine, BankLinesQuery, DepositCandidate, RefundCandidate } from '../wire/bank-line.js';
import { MatchFacts, toMatch } from './match-facts.js';

/** Lines of statements; a doubtful one with what it could be for, as things stand now. */
@Injectable()
export class ListBankLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: MatchFacts,
  ) {}

  async run({ cursor, limit, ...filter }: BankLinesQuery): Promise<Page<BankLine>> {
    const rows = await this.unitOfWork
      .read(BankLineReader)
      .find({ ...filter, after: positionOf(cursor), limit: limit + 1 });
    const items: BankLine[] = [];
    for (const row of rows.slice(0, limit)) items.push(await this.#toLine(row));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items, nextCursor: last ? cursorAt(`${last.day}T00:00:00.000Z`, last.id) : null };
  }

  async byId(id: string): Promise<BankLine> {
    const [row] = await this.unitOfWork.read(BankLineReader).find({ id, limit: 1 });
    if (!row) throw new DomainError('line.not_found');
    return this.#toLine(row);
  }

  async #toLine(row: LineRow): Promise<BankLine> {
    const { settledAt, at, doubts, ...line } = row;
    const open = row.status === 'doubtful';
    return {
      ...line,
      doubts: [...doubts],
      at: at?.toISOString() ?? null,
      settledAt: settledAt?.toISOString() ?? null,
      deposits: open && row.direction === 'in' ? await this.#deposits(row) : [],
      refunds: open && row.direction === 'out' ? await this.#refunds(row) : [],
    };
  }

  async #deposits(row: LineRow): Promise<DepositCandidate[]> {
    const deposits = await this.facts.deposits(row);
    return candidatesOf(matchIncoming(toMatch(row), deposits, this.clock.now())).flatMap(({ id, doubts }) => {
      const found = deposits.find((deposit) => deposit.id === id);
      return found === undefined
        ? []
        : {
            depositId: id,
            reference: found.reference,
            payer: found.row.payerName,
            lotNumber: found.row.lotNumber,
            lotTitle: found.row.lotTitle,
            status: found.status,
            missing: found.missing.toString(),
            doubts: [...doubts],
            byHand: found.booked.map(({ id: paymentId, amount }) => ({ paymentId, amount: amount.toString() })),
          };
    });
  }

  async #refunds(row: LineRow): Promise<RefundCandidate[]> {
    const refunds = await this.facts.refunds(row);
    return candidatesOf(matchOutgoing(toMatch(row), refunds)).flatMap(({ id, doubts }) => {
      const found = refunds.find((refund) => refund.id === id);
      return found === undefined
        ? []
        : {
            refundId: id,
            reference: found.reference,
            to: found.name,
            amount: found.amount.toString(),
            isPaid: found.isPaid,
            doubts: [...doubts],
          };
    });
  }
}

/** What would fit by now is the only candidate: a registration may have been approved since. */
function candidatesOf(match: Match): readonly { readonly id: string; readonly doubts: BankLine['doubts'] }[] {
  if (match.verdict === 'doubtful') return match.candidates.map(({ id, doubts }) => ({ id, doubts: [...doubts] }));
  return [{ id: match.verdict === 'known' ? (match.depositId ?? match.id) : match.id, doubts: [] }];
}
