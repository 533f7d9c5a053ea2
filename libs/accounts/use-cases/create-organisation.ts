import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { OrganisationRepository } from '../storage/organisation.repository.js';
import { identityMac } from './identity-mac.js';

export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** 统一社会信用代码. */
  readonly creditCode?: string;
  readonly isExample?: boolean;
  /** Of a person; only a keyed hash of it is kept, so that one person is there once. */
  readonly identityNumber?: string;
  readonly isSelfRegistered?: boolean;
}

@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Answers the organisation's id. Throws `organisation.taken`. */
  async run(organisation: NewOrganisation, within?: Transaction): Promise<string> {
    const { name, kind, creditCode = null, identityNumber, isExample = false } = organisation;
    const id = randomUUID();
    const mac = identityNumber === undefined ? null : identityMac(this.config.secretKey, identityNumber);
    const createdAt = new Date(this.clock.now());
    const selfRegisteredAt = organisation.isSelfRegistered ? createdAt : null;
    const row = { id, name, kind, creditCode, identityMac: mac, selfRegisteredAt, isExample, createdAt };
    await this.unitOfWork.run((tx) => tx.of(OrganisationRepository).add(row), within);
    return id;
  }
}
