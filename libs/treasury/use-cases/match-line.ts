import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { matchIncoming, matchOutgoing, type Match } from '../domain/match-line.js';
import { referencesIn } from '../domain/reference.js';
import type { LineRow } from '../storage/bank-line.reader.js';
import { BankLineRepository } from '../storage/bank-line.repository.js';
import { DepositRepository } from '../storage/deposit.repository.js';
import { ConfirmDeposit } from './confirm-deposit.js';
import { KnownLine } from './known-line.js';
import { MatchFacts, toMatch } from './match-facts.js';
import { PayRefund } from './pay-refund.js';

/** What a line is for, if everything fits; else it waits for a person, with what speaks against it. Done once, whoever asks. */
@Injectable()
export class MatchLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: MatchFacts,
    private readonly confirmDeposit: ConfirmDeposit,
    private readonly payRefund: PayRefund,
  ) {}

  run(lineId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const lines = tx.of(BankLineRepository);
      const line = await lines.lock(lineId);
      if (line?.status !== 'waiting') return;
      const match = await this.#match(tx, line);
      if (match.verdict === 'doubtful') return lines.doubt(lineId, match.doubts);
      await this.#book(tx, line, match);
      const at = this.clock.now();
      await lines.book(lineId, at);
      const detail = { verdict: match.verdict, of: match.id, amount: line.amount };
      await tx.audit({ actor: null, action: 'line.booked', subject: { type: 'bank-line', id: lineId }, detail, at });
    });
  }

  async #match(tx: Transaction, line: LineRow): Promise<Match> {
    if (line.direction === 'out') return matchOutgoing(toMatch(line), await this.facts.refunds(line, tx));
    // Locked before they are looked at: somebody may be confirming one by hand at this moment.
    await tx.of(DepositRepository).lockByReferences(referencesIn(line.remark).sound);
    return matchIncoming(toMatch(line), await this.facts.deposits(line, tx), this.clock.now());
  }

  async #book(tx: Transaction, line: LineRow, match: Exclude<Match, { verdict: 'doubtful' }>): Promise<void> {
    const { id: lineId, amount, account, bank, serial, direction } = line;
    if (match.verdict === 'known') {
      const known = new KnownLine(tx, line, { at: this.clock.now(), by: null });
      return direction === 'in' ? known.payment(match.id) : known.refund(match.id);
    }
    if (direction === 'out') {
      // A refund whose account nobody knew is known now, by the bank's own word.
      const left = { bankReceipt: serial, lineId, ...(account === null ? {} : { toAccount: account }) };
      await this.payRefund.run(null, match.id, left, tx);
      return;
    }
    const received = { amount: BigInt(amount), payerAccount: account, payerBank: bank, lineId };
    return this.confirmDeposit.run(null, match.id, received, tx);
  }
}
