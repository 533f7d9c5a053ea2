import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { EntryReader } from '../storage/entry.reader.js';
import { LotReader } from '../storage/lot.reader.js';
import type { Entry } from '../wire/entry.js';

@Injectable()
export class ReadEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** After this seq, oldest first; none when there are no more. */
  async run(lotId: string, after: number, limit: number): Promise<Entry[]> {
    const entries = await this.unitOfWork.read(EntryReader).after(lotId, after, limit);
    if (entries.length === 0 && !(await this.unitOfWork.read(LotReader).byId(lotId)))
      throw new DomainError('lot.not_found');
    return entries;
  }
}
