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
    return row && { closedAt: row.endsAt.getTime(), winnerOrganisationId: row.winnerOrganisationId };
  }
}

export interface Closing {
  readonly closedAt: number;
  readonly winnerOrganisationId: string | null;
}
