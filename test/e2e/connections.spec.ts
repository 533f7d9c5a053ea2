import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@luochui/platform/domain/actor.js';
import { serve } from '@luochui/platform/http/serve.js';
import { INSTANCE } from '@luochui/platform/process/instance.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { aPerson, caller } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

describe('what stands behind an event that runs', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, call: ReturnType<typeof caller>;
  let lot: SeededLot, eventId: string, officer: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    lot = await anOpenLot(database.url);
    eventId = (await call(null, 'GET', `/lots/${lot.lotId}`)).body.eventId;
    officer = (await aPerson(served.app, ['auction-officer'])).token;
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const shown = async () => (await call(officer, 'GET', `/events/${eventId}/connections`)).body;
  /** Asks until as many sockets are on the lot as are wanted. */
  async function shownWith(connections: number): Promise<any> {
    for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(100)) {
      const body = await shown();
      if (body.lots[0].connections === connections && body.processes.length > 0) return body;
    }
    throw new Error(`never ${connections} on the lot: ${JSON.stringify(await shown())}`);
  }
  const pulseOf = (instance: string, at: Date) =>
    rowsOf(
      database.url,
      `insert into process_pulse values ('${instance}', '${at.toISOString()}', 7, '{"${lot.lotId}": 5}', -3, 0.4, true)`,
    );

  it('is told to staff alone', async () => {
    for (const role of ROLES) {
      const { token } = await aPerson(served.app, [role]);
      const { status } = await call(token, 'GET', `/events/${eventId}/connections`);
      expect([role, status]).toEqual([role, role === 'auction-officer' || role === 'auditor' ? 200 : 403]);
    }
    expect((await call(null, 'GET', `/events/${eventId}/connections`)).status).toBe(401);
    const unknown = await call(officer, 'GET', `/events/${randomUUID()}/connections`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'event.not_found' } });
  });

  it('counts sockets and no people: a bidder’s beside a watcher’s, gone when they leave', async () => {
    const [bidder, watcher] = [new Bidder(served.url, lot.bidders[0]!.token), new Bidder(served.url, undefined)];
    await Promise.all([bidder.joins(lot.lotId), watcher.joins(lot.lotId)]);
    const clock = { offsetMs: expect.any(Number), uncertaintyMs: expect.any(Number), drifted: false };
    const itself = { instance: INSTANCE, at: expect.any(String), connections: 2, clock };
    expect(await shownWith(2)).toEqual({ processes: [itself], lots: [{ lotId: lot.lotId, connections: 2 }] });
    await Promise.all([bidder.leaves(), watcher.leaves()]);
    expect((await shownWith(0)).processes).toMatchObject([{ connections: 0 }]);
  }, 40_000);

  it('adds up all processes, leaves the sockets of a silent one out, and forgets it in the end', async () => {
    await pulseOf('heard', new Date());
    const drifting = { instance: 'heard', connections: 7, clock: { offsetMs: -3, uncertaintyMs: 0.4, drifted: true } };
    expect((await shownWith(5)).processes).toContainEqual(expect.objectContaining(drifting));
    await rowsOf(database.url, `delete from process_pulse where instance = 'heard'`);
    await pulseOf('silent', new Date(Date.now() - 30_000));
    await pulseOf('forgotten', new Date(Date.now() - 120_000));
    for (let seen = 3; seen > 2; await pause(100)) seen = (await shown()).processes.length;
    const { processes, lots } = await shown();
    expect(processes.map((each: any) => each.instance).sort()).toEqual([INSTANCE, 'silent'].sort());
    expect(lots).toEqual([{ lotId: lot.lotId, connections: 0 }]);
  }, 40_000);
});
