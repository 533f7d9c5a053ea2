import { NestFactory } from '@nestjs/core';
import { DemonstrationModule } from './demonstration.module.js';
import { MakeAccounts, type ExampleAccount } from './use-cases/make-accounts.js';

/** What the default start does before it serves: the accounts of all roles. */
export async function loadDemonstration(): Promise<readonly ExampleAccount[]> {
  const app = await NestFactory.createApplicationContext(DemonstrationModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await app.get(MakeAccounts).run();
  } finally {
    await app.close();
  }
}
