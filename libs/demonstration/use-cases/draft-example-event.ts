import { Injectable } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { AddLots, ChangeLotDraft, CreateEvent } from '@luochui/sales';
import type { EventBody } from '@luochui/sales/wire/event.js';
import type { LotDraftBody } from '@luochui/sales/wire/lot-draft.js';

export interface ExampleLot {
  readonly projectId: string;
  readonly draft: LotDraftBody;
}

/** An event with its lots as an officer has prepared them, marked as an example on every page. */
@Injectable()
export class DraftExampleEvent {
  constructor(
    private readonly createEvent: CreateEvent,
    private readonly addLots: AddLots,
    private readonly changeLotDraft: ChangeLotDraft,
  ) {}

  /** In the caller's commit. Answers the event's id. */
  async run(officer: Actor, event: EventBody, lots: readonly ExampleLot[], tx: Transaction): Promise<string> {
    const eventId = await this.createEvent.run(officer, { ...event, isExample: true }, tx);
    const projectIds = lots.map(({ projectId }) => projectId);
    const lotIds = await this.addLots.run(officer, eventId, projectIds, tx);
    for (const [i, lotId] of lotIds.entries()) await this.changeLotDraft.run(officer, lotId, lots[i]!.draft, tx);
    return eventId;
  }
}

export interface Terms {
  readonly startPrice: bigint;
  readonly step: bigint;
  readonly deposit: bigint;
  readonly reserve: bigint | null;
  readonly opensAt: number;
  readonly seconds: number;
  readonly softCloseSeconds: number;
}

export const draftOf = ({ startPrice, step, deposit, reserve, ...times }: Terms): LotDraftBody => ({
  startPrice: startPrice.toString(),
  reserve: reserve === null ? { kind: 'none' } : { kind: 'secret', amount: reserve.toString() },
  increments: [{ from: '0', step: step.toString() }],
  deposit: deposit.toString(),
  buyerCommissionPercent: 3,
  sellerCommissionPercent: 3,
  opensAt: new Date(times.opensAt).toISOString(),
  durationSeconds: times.seconds,
  registrationClosesAt: null,
  softClose: { windowSeconds: times.softCloseSeconds, extendSeconds: times.softCloseSeconds },
});
