import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@luochui/platform/domain/actor.js';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { SalesModule } from '../sales.module.js';
import { SecondPerson } from './second-person.js';

describe('the second person', () => {
  let database: TestDatabase, app: INestApplicationContext, officer: Person;
  beforeAll(async () => {
    database = await testDatabase();
    app = await NestFactory.createApplicationContext(SalesModule, { logger: ['error'], abortOnError: false });
    officer = await aPerson(app, ['auction-officer']);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const second = (token: string, first = officer) => app.get(SecondPerson).run(first.actor, token);
  const refusal = { code: 'lot.second_refused', params: { roles: ['auditor', 'auctioneer'] } };

  it.each<[role: 'auditor' | 'auctioneer']>([['auditor'], ['auctioneer']])('may be an %s', async (role) => {
    const { actor, token } = await aPerson(app, [role]);
    expect(await second(token)).toEqual({ accountId: actor.accountId, role });
  });

  it.each<Role[]>([
    ['auction-officer'],
    ['administrator'],
    ['administrator', 'auditor'],
    ['bidder'],
    ['finance-officer'],
    ['clerk'],
  ])('may not be an account that is %s', async (...roles) => {
    await expect(second((await aPerson(app, roles)).token)).rejects.toMatchObject(refusal);
  });

  it('is nobody without a token that holds, and not the first by another of his roles', async () => {
    await expect(second('no such token')).rejects.toMatchObject(refusal);
    await expect(second(officer.token)).rejects.toMatchObject(refusal);
    const both = await aPerson(app, ['auction-officer', 'auditor']);
    await expect(second(both.token, both)).rejects.toMatchObject(refusal);
    const gone = await aPerson(app, ['auditor']);
    const sql = 'update session set revoked_at = clock_timestamp() where account_id = $1';
    await rowsOf(database.url, sql, gone.actor.accountId);
    await expect(second(gone.token)).rejects.toMatchObject(refusal);
  });
});
