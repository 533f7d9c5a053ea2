import { Get } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { FindOrganisations } from '../use-cases/find-organisations.js';
import { OrganisationList, type OrganisationItem } from '../wire/organisation.js';

@ApiController('organisations')
export class OrganisationsController {
  constructor(private readonly findOrganisations: FindOrganisations) {}

  @Get()
  @Answers(200, OrganisationList)
  @Allow('listing-officer', 'auction-officer', 'contract-officer', 'administrator')
  async list(): Promise<{ items: OrganisationItem[] }> {
    const all = await this.findOrganisations.all();
    return { items: all.map(({ id, name, kind, creditCode }) => ({ id, name, kind, creditCode })) };
  }
}
