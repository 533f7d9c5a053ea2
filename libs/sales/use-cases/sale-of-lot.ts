import { Injectable } from '@nestjs/common';
import { ShowProject } from '@luochui/catalogue';
import type { Project } from '@luochui/catalogue/wire/project.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { SaleReader, type SoldLot } from '../storage/sale.reader.js';

export type Sale = SoldLot & { readonly project: Project };

/** What a sale was, for the rooms that make something of it: who bought what at what price, and the hashes that prove it. */
@Injectable()
export class SaleOfLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showProject: ShowProject,
  ) {}

  /** Null: not closed, not sold, or a rehearsal. */
  async run(lotId: string): Promise<Sale | null> {
    const sold = await this.unitOfWork.read(SaleReader).byLot(lotId);
    return sold && { ...sold, project: await this.showProject.run(sold.projectId) };
  }
}
