import { Repository } from '@luochui/platform/database/repository.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { QueryFailedError } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';

export class OrganisationRepository extends Repository {
  /** Throws `organisation.taken`: a name, a credit code, a person is there once. */
  async add(organisation: OrganisationEntity): Promise<void> {
    await this.manager.insert(OrganisationEntity, organisation).catch((error: unknown) => {
      const taken = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
      throw taken ? new DomainError('organisation.taken', { name: organisation.name }, { cause: error }) : error;
    });
  }
  async delete(id: string): Promise<void> {
    await this.manager.delete(OrganisationEntity, { id });
  }
}
