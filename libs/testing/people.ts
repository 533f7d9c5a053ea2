import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, CreateOrganisation, IssueToken } from '@luochui/accounts';
import type { Actor, Role } from '@luochui/platform/domain/actor.js';

export interface Person {
  readonly actor: Actor;
  readonly token: string;
  readonly organisation: string;
}

/** Somebody with these roles and a token, made through the use cases; of an organisation of his own unless one is given. */
export async function aPerson(
  app: INestApplicationContext,
  roles: readonly Role[],
  { organisationId }: { organisationId?: string } = {},
): Promise<Person> {
  const login = randomUUID();
  const organisation = `示例单位 ${login.slice(0, 8)}`;
  const get = <T>(useCase: new (...dependencies: never[]) => T): T => app.get(useCase, { strict: false });
  const id = organisationId ?? (await get(CreateOrganisation).run({ name: organisation, kind: 'enterprise' }));
  const account = { login, name: `示例 ${roles[0] ?? ''}`, organisationId: id, roles, password: null };
  const accountId = await get(CreateAccount).run(account);
  const token = await get(IssueToken).run({ accountId, days: 1 });
  return {
    actor: { accountId, name: account.name, roles, organisationId: id, rehearsalId: null },
    token,
    organisation,
  };
}

/** A program's call of the protocol; answers status and body. */
export const caller =
  (url: string) =>
  async (token: string | null, method: string, path: string, body?: object): Promise<{ status: number; body: any }> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': 'en' };
    if (token !== null) headers.authorization = `Bearer ${token}`;
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
