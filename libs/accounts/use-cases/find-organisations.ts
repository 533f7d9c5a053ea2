import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { OrganisationEntity } from '../storage/organisation.entity.js';
import { OrganisationReader } from '../storage/organisation.reader.js';

@Injectable()
export class FindOrganisations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(): Promise<OrganisationEntity[]> {
    return this.unitOfWork.read(OrganisationReader).all();
  }
  /** By id; those that don't exist are missing. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationEntity>> {
    const found = await this.unitOfWork.read(OrganisationReader).byIds(ids);
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }
  byName(name: string): Promise<OrganisationEntity | null> {
    return this.unitOfWork.read(OrganisationReader).byName(name);
  }
  /** Those with one of these credit codes or keyed hashes of an identity number. */
  byNumbers(creditCodes: readonly string[], identityMacs: readonly string[]): Promise<OrganisationEntity[]> {
    return this.unitOfWork.read(OrganisationReader).byNumbers(creditCodes, identityMacs);
  }
  /** By name; names are unique, and those that nobody has are missing. */
  async byNames(names: readonly string[]): Promise<ReadonlyMap<string, OrganisationEntity>> {
    const found = await this.unitOfWork.read(OrganisationReader).byNames(names);
    return new Map(found.map((organisation) => [organisation.name, organisation]));
  }
}
