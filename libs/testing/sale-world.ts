import { randomUUID } from 'node:crypto';
import { CreateAccount, CreateOrganisation, IssueToken, type OrganisationKind } from '@luochui/accounts';
import { CreateProject, MoveProject, ReleaseProjects } from '@luochui/catalogue';
import type { Actor, Role } from '@luochui/platform/domain/actor.js';

interface Container {
  get<T>(useCase: abstract new (...args: never[]) => T, options?: { strict: boolean }): T;
}

export interface Person extends Actor {
  readonly organisation: string;
  readonly token: string;
}

/** People and projects for a sale, made through the use cases of a program that runs. All of them are examples. */
export class SaleWorld {
  constructor(private readonly app: Container) {}

  async organisation(kind: OrganisationKind = 'enterprise', name = `示例单位 ${randomUUID().slice(0, 8)}`) {
    return { id: await this.#the(CreateOrganisation).run({ name, kind, isExample: true }), name };
  }

  async person(role: Role, organisation?: { id: string; name: string }): Promise<Person> {
    const at =
      organisation ?? (await this.organisation(role === 'bidder' || role === 'holder' ? 'enterprise' : 'centre'));
    const name = `示例 ${role}`;
    const login = `${role}-${randomUUID()}`;
    const roles = [role];
    const accountId = await this.#the(CreateAccount).run({ login, name, organisationId: at.id, roles, password: null });
    const token = await this.#the(IssueToken).run({ accountId, days: 1 });
    return { accountId, name, roles, organisationId: at.id, organisation: at.name, rehearsalId: null, token };
  }

  /** Somebody who signs in as people do, at an organisation of his own. */
  async withPassword(role: Role): Promise<{ accountId: string; login: string; password: string }> {
    const [login, password] = [`${role}-${randomUUID()}`, randomUUID()];
    const { id: organisationId } = await this.organisation('centre');
    const account = { login, name: `示例 ${role}`, organisationId, roles: [role], password };
    return { accountId: await this.#the(CreateAccount).run(account), login, password };
  }

  /** Released, of this holder, each with a right that runs. */
  async projects(count: number, holder: { id: string; name: string }): Promise<string[]> {
    const officer = await this.person('listing-officer');
    const ids: string[] = [];
    for (let i = 1; i <= count; i++) {
      const { id } = await this.#the(CreateProject).run(officer, {
        title: `示例成果 ${i} 号`,
        abstract: '',
        holder: holder.name,
        holderOrganisationId: holder.id,
        field: 'new-energy',
        trl: 7,
        modes: ['assignment'],
        askingPrice: '48000000',
        rights: [{ ipKind: 'secret', jurisdiction: null, number: null, filingDate: null, expiryDate: null }],
      });
      await this.#the(MoveProject).run(officer, id, 'submit');
      await this.#the(MoveProject).run(officer, id, 'accept');
      ids.push(id);
    }
    const { refused } = await this.#the(ReleaseProjects).run(officer, ids);
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
    return ids;
  }

  #the<T>(useCase: abstract new (...args: never[]) => T): T {
    return this.app.get(useCase, { strict: false });
  }
}
