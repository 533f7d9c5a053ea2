import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationsOf } from '@luochui/platform/openapi/complete-operations.js';
import { serve } from '@luochui/platform/http/serve.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

describe('the contract', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, document: any;
  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${served.url}/api/openapi.json`);
    expect(answer.status).toBe(200);
    document = await answer.json();
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  it('names every route of the running program', () => {
    const { stack } = served.app.getHttpAdapter().getInstance().router as { stack: readonly Layer[] };
    const running = stack
      .flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : []))
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`);
    const told = operationsOf(document).map(({ method, path }) => `${method} ${path}`);
    expect(running.length).toBeGreaterThan(10);
    expect(running.filter((route) => !told.includes(route))).toEqual([]);
  });

  it('says of each who may call it and how it may be refused', () => {
    const wanting = operationsOf(document).filter(({ operation }) => {
      const { 'x-allowed': allowed, security, responses } = operation as any;
      const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
      const refusals = Object.entries<any>(responses).filter(([status]) => status === 'default' || +status >= 400);
      return (
        !allowed ||
        !security ||
        !refusals.every(([, { content }]) => JSON.stringify(content) === JSON.stringify(problem))
      );
    });
    expect(wanting.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('gives each one name, a summary, a subject and what it answers', () => {
    const operations = operationsOf(document).map(({ operation }) => operation);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const bare = operations.filter(
      ({ summary, tags, responses }) =>
        !summary || !tags?.length || !Object.keys(responses).some((status) => status < '4'),
    );
    expect(bare.map(({ operationId }) => operationId)).toEqual([]);
    const silent = operations.filter(({ responses }) =>
      Object.entries<any>(responses).some(([status, { content }]) => status < '4' && status !== '204' && !content),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('declares each parameter of an address, with a schema', () => {
    const wrong = operationsOf(document).flatMap(({ path, operation }) => {
      const declared = ((operation.parameters ?? []) as any[]).filter((parameter) => parameter.in === 'path');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const complete = declared.every(({ schema, required }) => required && Object.keys(schema ?? {}).length > 0);
      const same = declared.length === inPath.length && declared.every(({ name }) => inPath.includes(name));
      return complete && same ? [] : [`${operation.operationId}: ${path} declares ${JSON.stringify(declared)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names each parameter of a query', () => {
    const nameless = operationsOf(document).filter(({ operation }) =>
      ((operation.parameters ?? []) as any[]).some(
        ({ name, schema }) => !name || Object.keys(schema ?? {}).length === 0,
      ),
    );
    expect(nameless.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('points to nothing that is not there', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    const missing = pointers.map(([, name]) => name!).filter((name) => !(name in document.components.schemas));
    expect(missing).toEqual([]);
    expect(pointers.length).toBeGreaterThan(20);
    expect(document.openapi).toBe('3.1.0');
  });

  it('is a page too, without a script and without anything from elsewhere', async () => {
    const answer = await fetch(`${served.url}/api/docs`);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).not.toMatch(/<script|(src|href)="https?:/);
    for (const { path } of operationsOf(document)) expect(html).toContain(`<code>${path}</code>`);
  });
});
