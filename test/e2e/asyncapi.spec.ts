import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { CLIENT_EVENTS, SERVER_EVENTS } from '@luochui/sales/wire/live-events.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ApiModule } from '../../apps/api/api.module.js';

const specification = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json');

describe('the contract of the sockets', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, document: any;
  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    document = await (await fetch(`${served.url}/api/asyncapi.json`)).json();
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const operations = (action: string): string[] =>
    Object.values<any>(document.operations)
      .filter((operation) => operation.action === action)
      .map(({ messages: [{ $ref }] }) => document.components.messages[$ref.split('/').at(-1)].name);

  it('is AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
    const isValid = ajv.compile(specification);
    isValid(document);
    expect(isValid.errors ?? []).toEqual([]);
    isValid({ ...document, operations: { lotJoin: { action: 'shout' } } });
    expect(isValid.errors).not.toBeNull();
  });

  it('points to nothing that is not there', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    const missing = pointers.filter((path) => !path.split('/').reduce((at: any, name) => at?.[name], document));
    expect(missing).toEqual([]);
    expect(pointers.length).toBeGreaterThan(30);
  });

  it('names every event that the gateway knows, and no other', async () => {
    expect(operations('receive')).toEqual(Object.keys(CLIENT_EVENTS));
    expect(operations('send')).toEqual(Object.keys(SERVER_EVENTS));
    const client = new Bidder(served.url, (await new SaleWorld(served.app).person('bidder')).token);
    try {
      for (const event of operations('receive')) {
        const { error } = await client.says(event, {});
        expect([event, error?.code]).not.toEqual([event, 'request.unknown_event']);
      }
      expect(await client.says('lot:jump', {})).toMatchObject({ error: { code: 'request.unknown_event' } });
    } finally {
      await client.leaves();
    }
  });

  it('gives each an example that fits its schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'contract', components: document.components });
    for (const { name, payload, examples } of Object.values<any>(document.components.messages)) {
      expect(examples.length).toBeGreaterThan(0);
      const fits = ajv.compile(JSON.parse(JSON.stringify(payload).replaceAll('"#/', '"contract#/')));
      for (const example of examples) {
        fits(example.payload);
        expect([name, fits.errors]).toEqual([name, null]);
        fits(17);
        expect([name, fits.errors]).not.toEqual([name, null]);
      }
    }
  });

  it('tells how each may be refused', () => {
    const codesOf = (event: string) =>
      JSON.stringify(document.components.messages[`${event}Answer`].payload.oneOf[1].properties.error.allOf[1]);
    expect(codesOf('bidPlace')).toMatch(/"bid\.too_low"/);
    expect(codesOf('lotJoin')).toMatch(/"lot\.not_found"/);
  });
});
