import { Reader } from '@luochui/platform/database/repository.js';
import { In, Not } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';

export class OrganisationReader extends Reader {
  byIds(ids: readonly string[]): Promise<OrganisationEntity[]> {
    return this.manager.findBy(OrganisationEntity, { id: In(ids) });
  }

  byName(name: string): Promise<OrganisationEntity | null> {
    return this.manager.findOneBy(OrganisationEntity, { name, kind: Not('person') });
  }

  byNames(names: readonly string[]): Promise<OrganisationEntity[]> {
    return this.manager.findBy(OrganisationEntity, { name: In(names), kind: Not('person') });
  }

  /** Those with one of these credit codes or keyed hashes of an identity number. */
  byNumbers(creditCodes: readonly string[], identityMacs: readonly string[]): Promise<OrganisationEntity[]> {
    return this.manager.findBy(OrganisationEntity, [
      { creditCode: In(creditCodes) },
      { identityMac: In(identityMacs) },
    ]);
  }

  /** All but those of rehearsals, by name as a Chinese reader sorts it. */
  all(): Promise<OrganisationEntity[]> {
    return this.manager
      .createQueryBuilder(OrganisationEntity, 'organisation')
      .where({ kind: Not('rehearsal') })
      .orderBy('organisation.name COLLATE "zh-Hans-CN-x-icu"')
      .getMany();
  }
}
