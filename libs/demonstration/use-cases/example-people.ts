import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { BIDDERS, PEOPLE } from '../domain/people.js';

/** Who acts in the example world: the accounts that MakeAccounts made. */
@Injectable()
export class ExamplePeople {
  constructor(private readonly findAccounts: FindAccounts) {}

  async all(): Promise<ExampleActors> {
    return new ExampleActors(await this.findAccounts.byLogins(PEOPLE.map(({ login }) => login)));
  }
}

export class ExampleActors {
  constructor(private readonly byLogin: ReadonlyMap<string, Actor>) {}

  get bidders(): readonly Actor[] {
    return BIDDERS.map(({ login }) => this.of(login));
  }
  of(login: string): Actor {
    const actor = this.byLogin.get(login);
    if (!actor) throw new Error(`the example account ${login} is missing: it was deleted or renamed`);
    return actor;
  }
}
