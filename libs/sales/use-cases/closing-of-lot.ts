import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ClosingReader } from '../storage/closing.reader.js';

/** For treasury, which owes something to everybody who was in a lot, sold or not. */
@Injectable()
export class ClosingOfLot {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `closedAt`: the lot's final end, Unix milliseconds. The winner is null where nothing was sold. Null: not closed, or gone. */
  async run(lotId: string): Promise<Closing | null> {
    const row = await this.unitOfWork.read(ClosingReader).of(lotId);
    if (!row) return null;
    const { endsAt, winnerOrganisationId, voidedOrganisationIds } = row;
    return { closedAt: endsAt.getTime(), winnerOrganisationId, voidedOrganisationIds };
  }
}

export interface Closing {
  readonly closedAt: number;
  readonly winnerOrganisationId: string | null;
  /** Their bids count as never made; what becomes of their money is for people to decide. */
  readonly voidedOrganisationIds: readonly string[];
}
