import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateAccount, CreateOrganisation } from '@luochui/accounts';
import { AccountsModule } from '@luochui/accounts/accounts.module.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { Processes, type Started } from '@luochui/testing/processes.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { NestFactory } from '@nestjs/core';

const PASSWORD = 'geheim example password';

describe('the log of a process', () => {
  const processes = new Processes();
  const login = randomUUID();
  let database: TestDatabase, api: Started, url: string;

  beforeAll(async () => {
    database = await testDatabase();
    const accounts = await NestFactory.createApplicationContext(AccountsModule, { logger: false });
    const organisationId = await accounts.get(CreateOrganisation).run({ name: '示例单位', kind: 'enterprise' });
    await accounts
      .get(CreateAccount)
      .run({ login, name: '示例甲', organisationId, roles: ['bidder'], password: PASSWORD });
    await accounts.close();
    api = await processes.start('api', { PORT: '0', LOG_LEVEL: 'debug' });
    url = api.line.split(' ').at(-1)!;
  }, 60_000);
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  const lines = () =>
    api
      .log()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('is events with the id of their request, and tells no password, no token and no signed link', async () => {
    const headers = { 'content-type': 'application/json', 'x-request-id': randomUUID() };
    const signIn = (password: string) =>
      fetch(`${url}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ login, password }) });
    expect((await signIn(`${PASSWORD}, mistyped`)).status).toBe(401);
    const answer = await signIn(PASSWORD);
    const { token }: any = await answer.json();
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    await fetch(`${url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } });
    await fetch(`${url}/api/v1/session?token=${token}`, { headers: { cookie } });
    const link = `${randomUUID()}.mgt3k.${'s'.repeat(43)}`;
    await fetch(`${url}/api/v1/reports/by-link/${link}`);
    const bidder = new Bidder(url, token);
    await bidder.bids(randomUUID(), '123456789');
    await bidder.leaves();

    for (const secret of [PASSWORD, 'mistyped', token, link, 's'.repeat(43), '123456789'])
      expect(api.log()).not.toContain(secret);
    expect(lines()).toContainEqual(
      expect.objectContaining({
        level: 'info',
        event: 'http.answered',
        instance: answer.headers.get('x-instance'),
        request: expect.objectContaining({ id: headers['x-request-id'], method: 'POST', url: '/api/v1/session' }),
        response: { status: 201 },
      }),
    );
    expect(lines().every(({ event, at }) => typeof event === 'string' && !Number.isNaN(Date.parse(at)))).toBe(true);
  });
});
