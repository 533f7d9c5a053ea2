import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Module, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ALLOWED } from '@luochui/platform/http/allow.js';
import { serve } from '@luochui/platform/http/serve.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

@Module({ imports: [ApiModule, DiscoveryModule] })
class Discovered {}

describe('every route', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(Discovered, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  it('says who may call it', () => {
    const reflector = served.app.get(Reflector);
    const scanner = new MetadataScanner();
    const routes = served.app
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance, metatype }) =>
        scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((name) => {
          const handler = instance[name];
          const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
          if (method === undefined) return [];
          const allowed = reflector.getAllAndOverride(ALLOWED, [handler, metatype!]);
          return [{ route: `${metatype!.name}.${name}`, allowed }];
        }),
      );
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter(({ allowed }) => !Array.isArray(allowed) || allowed.length === 0)).toEqual([]);
  });
});
