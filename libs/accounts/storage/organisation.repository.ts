import { Repository } from '@luochui/platform/database/repository.js';
import { OrganisationEntity } from './organisation.entity.js';

export class OrganisationRepository extends Repository {
  async add(organisation: OrganisationEntity): Promise<void> {
    await this.manager.insert(OrganisationEntity, organisation);
  }
  async delete(id: string): Promise<void> {
    await this.manager.delete(OrganisationEntity, { id });
  }
}
