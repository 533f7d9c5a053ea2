import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { LotReader } from '../storage/lot.reader.js';
import type { VoidLeaderBody } from '../wire/lot.js';
import { JudgeLot } from './judge-lot.js';
import type { Direction } from './lot-command.js';
import { SecondPerson, type Second } from './second-person.js';

/** With a token for the second person; `bidder` and `registrationId` of a void alone. */
export type Grounds = VoidLeaderBody;

/** What each rests on beside its reason, in a sale; of a rehearsal the reason is enough. */
const NEEDS: Readonly<Record<Direction, readonly ('document' | 'second')[]>> = {
  pause: [],
  resume: [],
  withdraw: [],
  stop: ['document', 'second'],
  'void-leader': ['document', 'second'],
};

/** What staff do to a lot that was announced. It acts in the order of the lot's lock. */
@Injectable()
export class DirectLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judgeLot: JudgeLot,
    private readonly secondPerson: SecondPerson,
  ) {}

  async run(actor: Actor, lotId: string, type: Direction, grounds: Grounds): Promise<void> {
    const { reason, document, bidder, registrationId } = grounds;
    const second = await this.#second(actor, lotId, type, grounds);
    const { refusal } = await this.judgeLot.run(lotId, {
      type,
      reason,
      document,
      bidder,
      registrationId,
      actor,
      second,
    });
    if (refusal) throw new DomainError(refusal, { bidder: bidder ?? '' });
  }

  async #second(actor: Actor, lotId: string, type: Direction, grounds: Grounds): Promise<Second | undefined> {
    const shown = await this.unitOfWork.read(LotReader).byId(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    // What a restore lost is nobody's alone to put up with.
    const needs = type === 'resume' && shown.row.behindSeq !== null ? NEEDS.stop : NEEDS[type];
    const missing = shown.row.rehearsal ? [] : needs.filter((name) => grounds[name] === undefined);
    const issues = missing.map((path) => ({ path, message: `${type} takes a document and a second person` }));
    if (issues.length > 0) throw new DomainError('request.invalid', { issues });
    return grounds.second === undefined ? undefined : this.secondPerson.run(actor, grounds.second);
  }
}
