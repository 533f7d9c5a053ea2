import { Injectable } from '@nestjs/common';
import { DraftContract, MoveContract, ShowContract, SignContract } from '@luochui/deals';
import { Clock } from '@luochui/platform/clock/clock.js';
import { daysAfter, minutesAfter } from '../domain/calendar.js';
import type { ExampleActors } from './example-people.js';

const DRAFTED_MINUTES = 30;
const SENT_DAYS = 1;
const HOLDER_SIGNS_DAYS = 2;
const BUYER_SIGNS_DAYS = 3;

/** A sale of the finished event becomes a contract that both have signed, some days later. */
@Injectable()
export class SignExampleDeal {
  constructor(
    private readonly clock: Clock,
    private readonly draftContract: DraftContract,
    private readonly moveContract: MoveContract,
    private readonly showContract: ShowContract,
    private readonly signContract: SignContract,
  ) {}

  /** The drafted contract's id; null where nothing was sold. */
  draft(lotId: string, closedAt: number): Promise<string | null> {
    return this.clock.at(minutesAfter(closedAt, DRAFTED_MINUTES), () => this.draftContract.run(lotId));
  }

  /** What is signed already is passed over. Answers when the second one signed. */
  async sign(people: ExampleActors, contractId: string, closedAt: number): Promise<void> {
    const officer = people.of('contract-officer');
    const contract = await this.showContract.run(officer, contractId);
    if (contract.status === 'draft')
      await this.clock.at(daysAfter(closedAt, SENT_DAYS), () =>
        this.moveContract.run(officer, contractId, { step: 'send' }),
      );
    const buyer = people.bidders.find(({ organisationId }) => organisationId === contract.transferee.organisationId)!;
    const signers = [
      { party: 'holder', actor: people.of('holder'), days: HOLDER_SIGNS_DAYS },
      { party: 'transferee', actor: buyer, days: BUYER_SIGNS_DAYS },
    ] as const;
    for (const { party, actor, days } of signers) {
      if (contract.signedBy.includes(party)) continue;
      const signing = { contractId, documentSha256: contract.document.sha256, language: 'zh' } as const;
      await this.clock.at(daysAfter(closedAt, days), () => this.signContract.run(actor, signing));
    }
  }
}
