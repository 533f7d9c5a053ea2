import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FindOrganisations, SignIn } from '@luochui/accounts';
import { Config } from '@luochui/platform/config/config.js';
import { ROLES } from '@luochui/platform/domain/actor.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DemonstrationModule } from '../demonstration.module.js';
import { ExamplePasswords } from './example-passwords.js';
import { MakeAccounts, type ExampleAccount } from './make-accounts.js';

describe('MakeAccounts', () => {
  let database: TestDatabase, app: INestApplicationContext, accounts: readonly ExampleAccount[];
  beforeAll(async () => {
    database = await testDatabase();
    app = await NestFactory.createApplicationContext(DemonstrationModule, { logger: ['error'], abortOnError: false });
    accounts = await app.get(MakeAccounts).run();
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('makes an account for every role, whose login is the role', () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { role, login } of accounts) expect(login === role || /^bidder-\d$/.test(login)).toBe(true);
  });

  it('lets each sign in with the password that is printed', async () => {
    for (const { login, password, role } of accounts) {
      const { user } = await app.get(SignIn, { strict: false }).run({ login, password });
      expect(user.roles).toEqual([role]);
      expect(user.name).toMatch(/^示例/);
    }
  });

  it('makes nothing twice and prints the same again', async () => {
    expect(await app.get(MakeAccounts).run()).toEqual(accounts);
  });

  it('marks every organisation as an example', async () => {
    const organisations = await app.get(FindOrganisations, { strict: false }).all();
    expect(organisations.length).toBeGreaterThan(5);
    for (const { name, isExample } of organisations) expect([name.slice(0, 2), isExample]).toEqual(['示例', true]);
  });

  it('gives every installation other passwords', () => {
    const [here, there] = ['1', '2'].map((digit) => {
      const config = { secretKey: Buffer.from(digit.repeat(64), 'hex') } as Config;
      return new ExamplePasswords(config).of('bidder-1');
    });
    expect(here).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(here).not.toBe(there);
  });
});
