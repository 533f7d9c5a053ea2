import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateAccount, CreateOrganisation } from '@luochui/accounts';
import { serve } from '@luochui/platform/http/serve.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const PASSWORD = 'a long example password';

describe('signing in', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, url: string, organisationId: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    url = served.url;
    organisationId = await served.app
      .get(CreateOrganisation, { strict: false })
      .run({ name: '示例单位', kind: 'centre' });
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const anAccount = async (roles: ['bidder'] | ['auction-officer'] = ['bidder']) => {
    const login = randomUUID();
    const account = { login, name: '示例甲', organisationId, roles, password: PASSWORD };
    await served.app.get(CreateAccount, { strict: false }).run(account);
    return login;
  };
  const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });

  it('gives a token and a cookie that both hold, and end with the session', async () => {
    const answer = await call('POST', '/session', { login: await anAccount(), password: PASSWORD });
    expect(answer.status).toBe(201);
    const { token, user }: any = await answer.json();
    expect(user).toMatchObject({ name: '示例甲', roles: ['bidder'], organisation: { name: '示例单位' } });
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^session=.*HttpOnly; SameSite=Lax/);
    const session = cookie.split(';')[0]!;
    const asCookie: any = await (await call('GET', '/session', undefined, { cookie: session })).json();
    const asBearer: any = await (await call('GET', '/session', undefined, { authorization: `Bearer ${token}` })).json();
    expect([asCookie.user.id, asBearer.user.id]).toEqual([user.id, user.id]);

    expect((await call('DELETE', '/session', undefined, { authorization: `Bearer ${token}` })).status).toBe(204);
    expect((await call('GET', '/session', undefined, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect(await (await call('GET', '/session', undefined, { cookie: session })).json()).toEqual({ user: null });
  });

  it('locks after five failures in a row, in words that name no account', async () => {
    const login = await anAccount();
    for (let i = 0; i < 5; i++) {
      const refused = await call('POST', '/session', { login, password: 'wrong' }, { 'accept-language': 'en' });
      const unknown = await call(
        'POST',
        '/session',
        { login: 'nobody', password: 'wrong' },
        { 'accept-language': 'en' },
      );
      const withoutId = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: null });
      expect([refused.status, await withoutId(refused)]).toEqual([unknown.status, await withoutId(unknown)]);
    }
    const locked = await call('POST', '/session', { login, password: PASSWORD });
    expect([locked.status, await locked.json()]).toMatchObject([429, { code: 'auth.locked', title: '账户暂时锁定' }]);
  });

  it.each([
    ['no session', 401, 'auth.required', {}],
    ['a wrong token', 401, 'auth.required', { authorization: 'Bearer wrong' }],
    ['a stranger’s page', 403, 'auth.foreign_origin', { origin: 'https://elsewhere.example' }],
  ])('refuses a write with %s', async (_, status, code, headers) => {
    const refused = await call('POST', '/events', {}, headers as never);
    expect([refused.status, await refused.json()]).toMatchObject([status, { code, status }]);
  });

  it('names the role that it takes', async () => {
    const { token }: any = await (
      await call('POST', '/session', { login: await anAccount(), password: PASSWORD })
    ).json();
    const refused = await call('POST', '/events', {}, { authorization: `Bearer ${token}`, 'accept-language': 'en' });
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { code: 'auth.forbidden', detail: 'It takes the role: auction-officer.' },
    ]);
  });

  it('answers what is no JSON with 400', async () => {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'request.invalid', title: '请求不是 JSON' },
    ]);
  });
});
