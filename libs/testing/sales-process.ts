import type { INestApplication, NestApplicationOptions } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { SalesModule } from '@luochui/sales';
import type { FakeClock } from './fake-clock.js';

/** One process of the sales room, everything of it but the clock; on the test's database. */
export async function aSalesProcess(clock: FakeClock, options: NestApplicationOptions = {}): Promise<INestApplication> {
  const builder = Test.createTestingModule({ imports: [SalesModule] })
    .overrideProvider(Clock)
    .useValue(clock);
  const app = (await builder.compile()).createNestApplication(options);
  return app.init();
}
