import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { OrganisationRepository } from '../storage/organisation.repository.js';

export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** 统一社会信用代码. */
  readonly creditCode?: string;
  readonly isExample?: boolean;
}

@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the organisation's id. */
  async run({ name, kind, creditCode, isExample = false }: NewOrganisation, within?: Transaction): Promise<string> {
    const id = randomUUID();
    const createdAt = new Date(this.clock.now());
    const row = { id, name, kind, creditCode: creditCode ?? null, isExample, createdAt };
    await this.unitOfWork.run((tx) => tx.of(OrganisationRepository).add(row), within);
    return id;
  }
}
