import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Field } from '@luochui/testing/checker/field.js';
import { OwnPostgres } from '@luochui/testing/own-postgres.js';
import { addressOf, Processes } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { rowsOf } from '@luochui/testing/rows.js';

describe('a database that fails in the middle of a storm', () => {
  const processes = new Processes();
  let postgres: OwnPostgres, urls: string[], field: Field, rehearse: Awaited<ReturnType<typeof rehearser>>;

  beforeAll(async () => {
    postgres = (await OwnPostgres.start())!;
    const quiet = { PORT: '0', LOG_LEVEL: 'silent' };
    const started = await Promise.all([
      processes.start('api', quiet),
      processes.start('api', quiet),
      processes.start('worker', quiet),
    ]);
    urls = started.slice(0, 2).map(addressOf);
    rehearse = await rehearser(urls[0]!);
  }, 60_000);
  afterEach(() => field?.leaves());
  afterAll(async () => {
    await processes.endAll();
    await postgres?.stop();
  });

  /** A storm with something in its midst; then every bid is settled, the lot is closed, and the checker is asked. */
  async function survives(disaster: () => Promise<void>): Promise<void> {
    field = await Field.rehearsed(rehearse, { seconds: 10, bidders: 30 });
    await field.enters(urls);
    const storming = field.storms({ rounds: 1_000 });
    await field.isAmidst(60, 10);
    await disaster();
    await storming;
    await field.isOver(urls[0]!);
    expect(await field.faults(postgres.direct, urls[0]!)).toEqual([]);
    expect(field.told(({ decision }) => decision === 'accepted')).toBeGreaterThan(2);
    // Nobody was told that something is broken, only that it isn't there.
    expect(
      [...field.testimony.failures.keys()].filter((code) => code !== 'none' && code !== 'service.not_ready'),
    ).toEqual([]);
  }

  it(
    'kill -9 of its server, and a restart',
    () =>
      survives(async () => {
        postgres.kill();
        await postgres.begin();
      }),
    90_000,
  );

  it(
    'its sessions are ended in mid-request',
    () =>
      survives(async () => {
        for (let i = 0; i < 3; i++) {
          const ended = await rowsOf(
            postgres.direct,
            `select pg_terminate_backend(pid) from pg_stat_activity
           where backend_type = 'client backend' and pid <> pg_backend_pid()`,
          );
          expect(ended.length).toBeGreaterThan(0);
          const { length } = field.testimony.told;
          await field.isAmidst(length + 10);
        }
      }),
    90_000,
  );

  it(
    'the network to it is cut for a second, then stands still for one',
    () =>
      survives(async () => {
        postgres.network.turn('cut');
        await field.passes(1_000);
        postgres.network.turn('open');
        await field.isAmidst(field.testimony.told.length + 100);
        postgres.network.turn('frozen');
        await field.passes(1_000);
        postgres.network.turn('open');
      }),
    90_000,
  );
});
