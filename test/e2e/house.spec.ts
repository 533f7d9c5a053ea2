import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Client } from 'pg';
import { ApiModule } from '../../apps/api/api.module.js';

describe('the house around the rooms', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, url: string;
  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    url = served.url;
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const post = (body: string, type: string) =>
    fetch(`${url}/api/v1/session`, { method: 'POST', body, headers: { 'content-type': type } });

  it('names the request and the process', async () => {
    const answer = await fetch(`${url}/api/v1/nothing`, { headers: { 'x-request-id': 'from-a-proxy-1' } });
    const problem: any = await answer.json();
    expect(answer.headers.get('x-request-id')).toBe('from-a-proxy-1');
    expect(problem).toMatchObject({ code: 'route.not_found', status: 404, requestId: 'from-a-proxy-1' });
    expect(answer.headers.get('x-instance')).toMatch(/^[0-9a-f]{8}$/);
    const odd = await fetch(`${url}/api/v1/nothing`, { headers: { 'x-request-id': '"},{' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says which methods an address has', async () => {
    const answer = await fetch(`${url}/api/v1/session`, { method: 'PATCH' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'DELETE, GET, POST']);
    expect(await answer.json()).toMatchObject({
      code: 'request.method_not_allowed',
      params: { methods: ['DELETE', 'GET', 'POST'] },
    });
  });

  it.each([
    ['half', '{"login":', 'application/json', 400, 'request.invalid'],
    ['a form', 'login=a&password=b', 'application/x-www-form-urlencoded', 400, 'request.invalid'],
    ['text', '{"login":"a","password":"b"}', 'text/plain', 400, 'request.invalid'],
    ['a list', '[]', 'application/json', 422, 'request.invalid'],
    ['nothing', '{}', 'application/json', 422, 'request.invalid'],
    ['a long text', JSON.stringify({ login: 'a'.repeat(300_000) }), 'application/json', 413, 'request.too_large'],
  ])('refuses as a body %s', async (_, body, type, status, code) => {
    const answer = await post(body, type);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it('sends the headers that keep a browser careful', async () => {
    const { headers } = await fetch(`${url}/api/v1/keys`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('shows its figures to this machine only', async () => {
    const answer = await fetch(`${url}/metrics`);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringMatching(/http_request_duration_seconds_count\{.*route="\/api\/v1\/session"/),
    ]);
    const proxied = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect(proxied.status).toBe(404);
  });

  it('is ready with its migrations and says what is missing without', async () => {
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    const other = await testDatabase();
    const client = new Client({ connectionString: other.url });
    await client.connect();
    await client.query('delete from migrations where id = (select max(id) from migrations)');
    await client.end();
    const half = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    try {
      const answer = await fetch(`${half.url}/api/health/ready`);
      expect([answer.status, await answer.json()]).toMatchObject([
        503,
        { code: 'service.not_ready', params: { missing: 'migrations' } },
      ]);
      expect((await fetch(`${half.url}/api/health/live`)).status).toBe(200);
    } finally {
      await half.app.close();
      await other.drop();
    }
  });

  it('answers what it has taken before it stops', async () => {
    const other = await testDatabase();
    const stopped = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    const path = `${stopped.url}/api/v1/session`;
    const headers = { 'content-type': 'application/json', 'content-length': '2' };
    const answered = new Promise<number>((resolve, reject) => {
      const open = request(path, { method: 'POST', headers }, (answer) => resolve(answer.resume().statusCode!));
      open.once('error', reject);
      open.write('{');
      // The stop begins while half of the body is on its way.
      setTimeout(() => {
        closed = stopped.app.close();
        setTimeout(() => open.end('}'), 200);
      }, 200);
    });
    let closed: Promise<void> | undefined;
    expect(await answered).toBe(422);
    await closed;
    await other.drop();
  });
});
