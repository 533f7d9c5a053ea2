import { Injectable } from '@nestjs/common';
import { CreateAccount, CreateOrganisation, FindAccounts, FindOrganisations } from '@luochui/accounts';
import { ORGANISATIONS, PEOPLE, type ExampleOrganisation, type ExamplePerson } from '../domain/people.js';
import { ExamplePasswords } from './example-passwords.js';

export interface ExampleAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/** One account for each role, with the organisations they belong to. Makes what is missing, so that a start that was killed goes on. */
@Injectable()
export class MakeAccounts {
  constructor(
    private readonly createOrganisation: CreateOrganisation,
    private readonly createAccount: CreateAccount,
    private readonly findOrganisations: FindOrganisations,
    private readonly findAccounts: FindAccounts,
    private readonly passwords: ExamplePasswords,
  ) {}

  async run(): Promise<readonly ExampleAccount[]> {
    const known = await this.findAccounts.byLogins(PEOPLE.map(({ login }) => login));
    const missing = PEOPLE.filter(({ login }) => !known.has(login));
    const organisations = missing.length > 0 ? await this.#organisations() : new Map<string, string>();
    // At once: most of the time goes into hashing passwords, which has threads of its own.
    await Promise.all(missing.map((person) => this.#account(person, organisations)));
    return PEOPLE.map(({ role, login }) => ({ role, login, password: this.passwords.of(login) }));
  }

  async #organisations(): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const organisation of Object.values<ExampleOrganisation>(ORGANISATIONS)) {
      const known = await this.findOrganisations.byName(organisation.name);
      const id = known?.id ?? (await this.createOrganisation.run({ ...organisation, isExample: true }));
      ids.set(organisation.name, id);
    }
    return ids;
  }

  async #account({ login, name, role, organisation }: ExamplePerson, organisations: ReadonlyMap<string, string>) {
    await this.createAccount.run({
      login,
      name,
      roles: [role],
      organisationId: organisations.get(ORGANISATIONS[organisation].name)!,
      password: this.passwords.of(login),
      isExample: true,
    });
  }
}
