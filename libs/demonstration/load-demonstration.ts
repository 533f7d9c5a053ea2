import { NestFactory } from '@nestjs/core';
import { DemonstrationModule } from './demonstration.module.js';
import { MakeAccounts, type ExampleAccount } from './use-cases/make-accounts.js';
import { MakeExampleWorld } from './use-cases/make-example-world.js';

export interface LoadedDemonstration {
  readonly accounts: readonly ExampleAccount[];
  /** `not-asked`: with accounts alone; `own-data`: left out, as somebody's own projects are there. */
  readonly world: 'loaded' | 'not-asked' | 'own-data';
}

/**
 * What the default start does before it serves: the accounts of all roles, and the example world. In an application of its own, as its
 * clock stands in the past.
 */
export async function loadDemonstration({ withWorld }: { readonly withWorld: boolean }): Promise<LoadedDemonstration> {
  const app = await NestFactory.createApplicationContext(DemonstrationModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const accounts = await app.get(MakeAccounts).run();
    if (!withWorld) return { accounts, world: 'not-asked' };
    return { accounts, world: (await app.get(MakeExampleWorld).run()) ? 'loaded' : 'own-data' };
  } finally {
    await app.close();
  }
}
