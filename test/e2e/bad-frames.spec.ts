import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { io, type Socket } from 'socket.io-client';
import { ApiModule } from '../../apps/api/api.module.js';

describe('the socket, given what it should not be given', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, token: string, socket: Socket;
  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    token = (await new SaleWorld(served.app).person('bidder')).token;
    socket = io(`${served.url}/live`, { transports: ['websocket'], auth: { token, language: 'en' } });
  });
  afterAll(async () => {
    socket?.close();
    await served?.app.close();
    await database?.drop();
  });

  const says = (event: string, ...message: unknown[]): Promise<any> =>
    socket.timeout(5_000).emitWithAck(event, ...message);

  const events: [event: string, right: Record<string, unknown>][] = [
    ['lot:join', { lotId: randomUUID() }],
    ['lot:leave', { lotId: randomUUID() }],
    ['entries:since', { lotId: randomUUID(), seq: 0 }],
    ['event:join', { eventId: randomUUID() }],
    ['clock:sync', { t0: 1 }],
    ['bid:place', { lotId: randomUUID(), bidId: randomUUID(), amount: '100000' }],
    ['proxy:set', { lotId: randomUUID(), bidId: randomUUID(), maximum: '150000' }],
  ];

  it.each(events)('%s: every field that is wrong is named', async (event, right) => {
    for (const name of Object.keys(right)) {
      const { [name]: _, ...without } = right;
      for (const message of [without, { ...right, [name]: { no: 'such thing' } }, { ...right, [name]: '\0' }]) {
        const { ok, error } = await says(event, message);
        expect([ok, error.code, error.status]).toEqual([false, 'request.invalid', 422]);
        expect(error.params.issues.map(({ path }: any) => path)).toContain(name);
      }
    }
  });

  it.each(events)('%s: what is no message at all is answered', async (event) => {
    for (const message of [[], [null], ['text'], [17], [[]]]) {
      expect(await says(event, ...message)).toMatchObject({
        ok: false,
        error: { code: 'request.invalid', status: 422 },
      });
    }
  });

  it.each([
    ['lot:join', 'lot.not_found'],
    ['event:join', 'event.not_found'],
    ['bid:place', 'lot.not_found'],
    ['proxy:set', 'lot.not_found'],
  ])('%s: says that there is no such thing', async (event, code) => {
    const right = events.find(([name]) => name === event)![1];
    expect(await says(event, right)).toMatchObject({ ok: false, error: { code, status: 404 } });
  });

  it('answers an event that it does not know', async () => {
    expect(await says('lot:jump', {})).toMatchObject({ ok: false, error: { code: 'request.unknown_event' } });
  });

  it('refuses a token that is none, before anything is said', async () => {
    const stranger = io(`${served.url}/live`, { transports: ['websocket'], auth: { token: 'no such token' } });
    const refusal: any = await new Promise((resolve) => stranger.once('connect_error', resolve));
    stranger.close();
    expect(refusal.data).toMatchObject({ code: 'auth.required', status: 401 });
  });
});
