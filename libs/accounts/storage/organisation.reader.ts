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

  /** All but those of rehearsals, by name as a Chinese reader sorts it. */
  all(): Promise<OrganisationEntity[]> {
    return this.manager
      .createQueryBuilder(OrganisationEntity, 'organisation')
      .where({ kind: Not('rehearsal') })
      .orderBy('organisation.name COLLATE "zh-Hans-CN-x-icu"')
      .getMany();
  }
}
