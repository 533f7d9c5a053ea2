import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@luochui/platform/domain/actor.js';
import { PROBLEM_CATALOGUE } from '@luochui/platform/domain/problem-catalogue.js';
import { serve } from '@luochui/platform/http/serve.js';
import { operationsOf } from '@luochui/platform/openapi/complete-operations.js';
import { resolve, sample, wrong, type Components, type Schema } from '@luochui/testing/json-samples.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

interface Route {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly allowed: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** Its body is a file: what is wrong with files is a table of its own. */
  readonly takesFile: boolean;
}

interface Sent {
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly token?: string;
}

/** What no database takes as text, what is too long for anything, what is half a character. */
const NASTY = ['\u0000', 'x'.repeat(20_000), '\ud800', "'; drop table lot; --", '🏺'];

describe('every route, given what it should not be given', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, routes: Route[], components: Components;
  const tokens = new Map<Role, string>();

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    const world = new SaleWorld(served.app);
    for (const role of ROLES) tokens.set(role, (await world.person(role)).token);
    const document: any = await (await fetch(`${served.url}/api/openapi.json`)).json();
    components = document.components.schemas;
    routes = operationsOf(document)
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ method, path, operation }: any) => ({
        id: `${method.toUpperCase()} ${path}`,
        method,
        path,
        allowed: operation['x-allowed'],
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content?.['application/json']?.schema,
        takesFile: operation.requestBody?.content?.['multipart/form-data'] !== undefined,
      }));
    expect(routes.length).toBeGreaterThan(40);
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const isOpen = ({ allowed }: Route) => allowed.includes('public');
  /** Whoever may call the route. Ending one's session would spoil the rest, so that one is called by nobody. */
  const rightToken = (route: Route) =>
    isOpen(route) ? undefined : tokens.get(route.allowed[0] === 'signed-in' ? 'bidder' : (route.allowed[0] as Role));
  const addressOf = ({ path }: Route) => path.replace(/\{\w+\}/g, () => randomUUID());
  const fieldsOf = ({ body }: Route) => Object.entries((body && resolve(body, components).properties) ?? {});
  const least = (route: Route) => (route.body === undefined ? undefined : (sample(route.body, components) as object));

  async function send(route: Route, { path = addressOf(route), query = {}, body = least(route), token }: Sent) {
    const headers: Record<string, string> = { 'accept-language': 'en' };
    if (token) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const answer = await fetch(`${served.url}${path}?${new URLSearchParams(query).toString()}`, {
      method: route.method.toUpperCase(),
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
    return { status: answer.status, problem: isProblem ? ((await answer.json()) as any) : undefined };
  }

  /** Of all refusals alike: a known code, its status, words in the reader's language, the request's id. */
  const faultOf = ({ status, problem }: Awaited<ReturnType<typeof send>>): string | undefined => {
    if (status >= 500) return `${status} ${problem?.code}`;
    if (status < 400) return undefined;
    if (!problem) return `${status} without a problem`;
    const kind = PROBLEM_CATALOGUE[problem.code as keyof typeof PROBLEM_CATALOGUE];
    if (!kind) return `unknown code ${problem.code}`;
    const complete =
      problem.title && problem.detail && problem.requestId && problem.instance && problem.status === status;
    if (!complete || /[{}]/.test(problem.detail)) return `incomplete: ${JSON.stringify(problem)}`;
    if (problem.code === 'request.invalid' && status === 422 && !problem.params.issues?.length) return 'names no field';
    return undefined;
  };

  /** Collects by route what is not as it should be, so that one run tells all. */
  async function table(cases: (route: Route) => Promise<(string | undefined)[]>) {
    const faults: string[] = [];
    for (const route of routes)
      faults.push(
        ...(await cases(route)).filter((fault) => fault !== undefined).map((fault) => `${route.id}: ${fault}`),
      );
    expect(faults).toEqual([]);
  }

  const refused = (fault: string | undefined, got: { status: number; problem?: any }, status: number, code: string) =>
    fault ??
    (got.status === status && got.problem?.code === code
      ? undefined
      : `${got.status} ${got.problem?.code}, not ${code}`);

  it(
    'asks who calls, before anything else',
    () =>
      table(async (route) => {
        if (isOpen(route)) return [];
        const nobody = await send(route, {});
        const stranger = await send(route, { token: 'no such token' });
        return [nobody, stranger].map((got) => refused(faultOf(got), got, 401, 'auth.required'));
      }),
    120_000,
  );

  it(
    'names the role that it takes',
    () =>
      table(async (route) => {
        if (isOpen(route) || route.allowed.includes('signed-in')) return [];
        const other = ROLES.find((role) => !route.allowed.includes(role))!;
        const got = await send(route, { token: tokens.get(other) });
        const named = route.allowed.every((role) => got.problem?.detail.includes(role));
        return [
          refused(faultOf(got), got, 403, 'auth.forbidden'),
          named ? undefined : `does not name ${route.allowed.join()}`,
        ];
      }),
    120_000,
  );

  it(
    'names the part of its address that is not valid',
    () =>
      table(async (route) => {
        const checked = route.parameters.filter(
          (parameter) => parameter.in === 'path' && parameter.schema.format === 'uuid',
        );
        return Promise.all(
          checked.map(async ({ name }) => {
            const path = route.path.replace(`{${name}}`, 'not-an-id').replace(/\{\w+\}/g, () => randomUUID());
            const got = await send(route, { path, token: rightToken(route) });
            const named = got.problem?.params.issues?.some((issue: any) => issue.path === name);
            return refused(faultOf(got), got, 422, 'request.invalid') ?? (named ? undefined : `does not name ${name}`);
          }),
        );
      }),
    120_000,
  );

  it(
    'says that there is no such thing',
    () =>
      table(async (route) => {
        if (!route.path.includes('{') || route.takesFile) return [];
        const got = await send(route, { token: rightToken(route) });
        // A list of what is not there may be empty.
        if (route.method === 'get' && got.status === 200) return [];
        return [faultOf(got) ?? (got.status === 404 ? undefined : `${got.status} ${JSON.stringify(got.problem)}`)];
      }),
    120_000,
  );

  it(
    'names each field that is missing or of the wrong type',
    () =>
      table(async (route) => {
        const required = (route.body && resolve(route.body, components).required) ?? [];
        const bodies = fieldsOf(route).flatMap(([name, schema]) => {
          const { [name]: _, ...without } = least(route) as Record<string, unknown>;
          const mistyped = { name, body: { ...without, [name]: wrong(schema, components) } };
          return required.includes(name) ? [{ name, body: without }, mistyped] : [mistyped];
        });
        const faults = [];
        for (const { name, body } of bodies) {
          const got = await send(route, { body, token: rightToken(route) });
          const named = got.problem?.params.issues?.some(
            ({ path }: any) => path === name || path.startsWith(`${name}.`),
          );
          faults.push(
            refused(faultOf(got), got, 422, 'request.invalid') ?? (named ? undefined : `does not name ${name}`),
          );
        }
        return faults;
      }),
    240_000,
  );

  it(
    'names each part of the query that is not valid',
    () =>
      table(async (route) => {
        const faults = [];
        for (const { name, schema } of route.parameters.filter((parameter) => parameter.in === 'query')) {
          for (const value of ['0', '-1', '201', 'nonsense', ...NASTY.map((text) => text.slice(0, 1_000))]) {
            const got = await send(route, { query: { [name]: value }, token: rightToken(route) });
            faults.push(faultOf(got) && `?${name}=${value.slice(0, 10)}: ${faultOf(got)}`);
          }
          if (name !== 'limit' && !resolve(schema, components).enum) continue;
          const got = await send(route, {
            query: { [name]: name === 'limit' ? String((schema.maximum ?? 200) + 1) : 'nonsense' },
            token: rightToken(route),
          });
          const named = got.problem?.params.issues?.some(({ path }: any) => path === name);
          faults.push(
            refused(faultOf(got), got, 422, 'request.invalid') ?? (named ? undefined : `does not name ${name}`),
          );
        }
        return faults;
      }),
    240_000,
  );

  it(
    'breaks at no text and no body',
    () =>
      table(async (route) => {
        if (!route.body) return [];
        const texts = fieldsOf(route).filter(([, schema]) =>
          [resolve(schema, components).type].flat().includes('string'),
        );
        const bodies = [
          ...texts.flatMap(([name]) =>
            NASTY.map((value) => ({ what: name, body: { ...least(route), [name]: value } })),
          ),
          ...[null, [], 'text', 17].map((body) => ({ what: JSON.stringify(body), body })),
        ];
        const faults = [];
        for (const { what, body } of bodies) {
          const fault = faultOf(await send(route, { body, token: rightToken(route) }));
          faults.push(fault && `${what}: ${fault}`);
        }
        return faults;
      }),
    240_000,
  );
});
