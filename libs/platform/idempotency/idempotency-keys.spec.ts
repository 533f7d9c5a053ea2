import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DataSource } from 'typeorm';
import { IdempotencyKeys } from './idempotency-keys.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('an Idempotency-Key', () => {
  let database: TestDatabase, dataSource: DataSource, keys: IdempotencyKeys;
  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    keys = new IdempotencyKeys(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('lets one of two through, and gives the other the first answer', async () => {
    const account = randomUUID();
    const claims = await Promise.all([keys.claim(account, 'k', 'a', 0), keys.claim(account, 'k', 'a', 0)]);
    expect(new Set(claims)).toEqual(new Set(['in-progress', 'ours']));
    await keys.keep(account, 'k', { status: 201, answer: '{"id":1}' });
    expect(await keys.claim(account, 'k', 'a', 1)).toEqual({ status: 201, answer: '{"id":1}' });
    expect(await keys.claim(account, 'k', 'b', 1)).toBe('other-request');
    expect(await keys.claim(randomUUID(), 'k', 'b', 1)).toBe('ours');
  });

  it('may be used again after a refusal, and after a day', async () => {
    const account = randomUUID();
    await keys.claim(account, 'k', 'a', 0);
    await keys.giveUp(account, 'k');
    expect(await keys.claim(account, 'k', 'b', 0)).toBe('ours');
    expect(await keys.claim(account, 'k', 'c', DAY_MS + 1)).toBe('ours');
  });
});
