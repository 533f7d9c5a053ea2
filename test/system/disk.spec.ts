import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Field } from '@luochui/testing/checker/field.js';
import { OwnPostgres } from '@luochui/testing/own-postgres.js';
import { addressOf, Processes } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';

/** As small as a database without data can be started on. */
const DISK_MB = 160;

describe('a disk that is full in the middle of a storm', () => {
  const processes = new Processes();
  let postgres: OwnPostgres | null, url: string, field: Field;

  beforeAll(async () => {
    postgres = await OwnPostgres.start({ megabytes: DISK_MB });
    if (!postgres) return;
    const quiet = { PORT: '0', LOG_LEVEL: 'silent', REDIS_URL: '' };
    const [api] = await Promise.all([processes.start('api', quiet), processes.start('worker', quiet)]);
    url = addressOf(api);
  }, 60_000);
  afterEach(() => field?.leaves());
  afterAll(async () => {
    await processes.endAll();
    await postgres?.stop();
  });

  it('loses nothing that was acknowledged, says that it is not ready, and goes on when there is room', async () => {
    if (!postgres) return console.warn('left out: no disk of a chosen size can be mounted here');
    field = await Field.rehearsed(await rehearser(url), { seconds: 14, bidders: 30 });
    await field.enters([url]);
    let goneOn = false;
    const storming = field.storms({ rounds: 1_000, until: () => goneOn });
    await field.isAmidst(100, 20);
    postgres.fill();
    await field.isStanding();
    const { length } = field.testimony.told;
    postgres.makeRoom();
    if (!(await postgres.isUp())) await postgres.begin();
    await field.isAmidst(length + 100);
    goneOn = true;
    await storming;
    await field.isOver(url);
    expect(await field.faults(postgres.direct, url)).toEqual([]);
    expect(
      [...field.testimony.failures.keys()].filter((code) => code !== 'none' && code !== 'service.not_ready'),
    ).toEqual([]);
  }, 90_000);
});
