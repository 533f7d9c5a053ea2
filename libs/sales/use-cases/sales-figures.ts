import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { SalesFiguresReader, type EventFigure, type LotFigure } from '../storage/sales-figures.reader.js';

/** What the figures of an event or of all need to know of the sale: announced events and lots, never a rehearsal. */
@Injectable()
export class SalesFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  events(): Promise<readonly EventFigure[]> {
    return this.unitOfWork.read(SalesFiguresReader).events();
  }
  lots(eventId: string | null): Promise<readonly LotFigure[]> {
    return this.unitOfWork.read(SalesFiguresReader).lots(eventId);
  }
}
