import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Field } from '@luochui/testing/checker/field.js';
import { addressOf, end, Processes, type Started } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

describe('a worker that is dead past the ends of ten lots', () => {
  const processes = new Processes();
  // Without sweepers: nobody else closes.
  const alone = { PORT: '0', CLOSING_SWEEPER: 'off' };
  let database: TestDatabase, url: string, worker: Started, field: Field;

  beforeAll(async () => {
    database = await testDatabase();
    const [api, first] = await Promise.all([processes.start('api', alone), processes.start('worker', alone)]);
    url = addressOf(api);
    worker = first;
  }, 60_000);
  afterEach(() => field?.leaves());
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  it('closes each of them once when it is back, on the state of its end', async () => {
    field = await Field.rehearsed(await rehearser(url), { seconds: 8, bidders: 30, lots: 10 });
    await field.enters([url]);
    const { endsAt } = await field.shows(url);
    // A bid after the end would be held, and who holds one closes the lot.
    const storming = field.storms({ rounds: 4, until: () => Date.now() > Date.parse(endsAt) - 2_000 });
    await field.isAmidst(10);
    await end(worker.process, 'SIGKILL');
    await storming;
    await field.isPast(endsAt, 2_500);
    const atTheEnd = await Promise.all(field.lotIds.map((lotId) => field.shows(url, lotId)));
    expect(atTheEnd.map(({ status }) => status)).toEqual(field.lotIds.map(() => 'open'));
    // One bid comes too late: the process that holds it is the third that may close a lot.
    const [late] = field.lotIds;
    expect(await field.racers[0]!.bids(late!, '9000000', 'http')).toMatchObject({ seq: null, reason: 'bid.too_late' });
    await processes.start('worker', alone);
    const closed = await field.isClosed(url);
    const told = (lots: any[]) => lots.map(({ currentPrice, leader, endsAt: ends }) => [currentPrice, leader, ends]);
    expect(told(closed)).toEqual(told(atTheEnd));
    expect(closed.map(({ outcome }) => outcome)).toEqual(field.lotIds.map(() => 'sold'));
    expect(await field.faults(database.url, url)).toEqual([]);
  }, 90_000);
});
