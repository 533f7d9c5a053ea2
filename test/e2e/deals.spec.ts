import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot, type SeededAccount, type SoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

describe('from a closed lot to an outcome', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, sale: SoldLot, url: string;
  let contractId: string, followupId: string, reportId: string, token: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    url = `${served.url}/api/v1`;
    sale = await aSoldLot(database.url);
    // Twice, as a relay that dies in between would.
    for (let i = 0; i < 2; i++)
      await rowsOf(
        database.url,
        `insert into outbox (type, payload) values ('lot.closed', jsonb_build_object('lotId', $1::text, 'outcome', 'sold'))`,
        sale.lotId,
      );
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const call = async (who: SeededAccount | null, method: string, path: string, body?: object) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(who ? { authorization: `Bearer ${who.token}` } : {}),
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      body: body instanceof FormData ? body : body && JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as any) };
  };
  /** Waits for what the queue's jobs do. */
  const eventually = async (ask: () => Promise<any>): Promise<any> => {
    for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(50)) {
      const found = await ask();
      if (found) return found;
    }
    throw new Error('it did not come within 15 s');
  };

  it('makes one contract by the queue, which its parties find', async () => {
    const mine = () => call(sale.buyer, 'GET', '/me/contracts');
    const { body } = await eventually(async () => {
      const answer = await mine();
      return answer.body.items.length > 0 ? answer : null;
    });
    contractId = body.items[0].id;
    expect(body.items).toMatchObject([{ status: 'draft', price: '96000000', party: 'transferee' }]);
    expect((await call(sale.holder, 'GET', '/me/contracts')).body.items).toMatchObject([{ party: 'holder' }]);
    expect((await call(sale.loser, 'GET', '/me/contracts')).body.items).toEqual([]);
    const all = await call(sale.officer, 'GET', '/contracts?status=draft&limit=1');
    expect(all.body).toMatchObject({ items: [{ id: contractId }], nextCursor: null });
  });

  it.each<[string, (at: SoldLot) => SeededAccount | null, string, string, number]>([
    ['nobody', () => null, 'GET', '', 401],
    ['a stranger', ({ loser }) => loser, 'GET', '', 403],
    ['a stranger', ({ loser }) => loser, 'GET', '/document', 403],
    ['a stranger', ({ loser }) => loser, 'GET', '/confirmation', 403],
    ['a party', ({ buyer }) => buyer, 'POST', '/send', 403],
    ['a party', ({ holder }) => holder, 'PUT', '/parties', 403],
    ['the officer', ({ officer }) => officer, 'GET', '', 200],
    ['a party', ({ holder }) => holder, 'GET', '', 200],
  ])('%s may or may not: %#', async (_, who, method, path, status) => {
    const answer = await call(who(sale), method, `/contracts/${contractId}${path}`, method === 'GET' ? undefined : {});
    expect(answer.status).toBe(status);
  });

  it('gives the very document whose hash is signed, and is signed by both', async () => {
    expect((await call(sale.officer, 'POST', `/contracts/${contractId}/send`)).status).toBe(200);
    for (const who of [sale.holder, sale.buyer]) {
      const answer = await fetch(`${url}/contracts/${contractId}/document`, {
        headers: { authorization: `Bearer ${who.token}` },
      });
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const documentSha256 = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
      const unwilling = await call(who, 'POST', `/contracts/${contractId}/sign`, { documentSha256, consent: false });
      expect([unwilling.status, unwilling.body]).toMatchObject([422, { params: { issues: [{ path: 'consent' }] } }]);
      const other = await call(who, 'POST', `/contracts/${contractId}/sign`, {
        documentSha256: 'a'.repeat(64),
        consent: true,
      });
      expect([other.status, other.body]).toMatchObject([409, { code: 'contract.text_changed', title: '文本已经改动' }]);
      const signed = await call(who, 'POST', `/contracts/${contractId}/sign`, { documentSha256, consent: true });
      expect(signed.status).toBe(200);
    }
    expect((await call(sale.buyer, 'GET', `/contracts/${contractId}`)).body.status).toBe('signed');
  });

  it('opens a schedule by the queue, whose link needs no account', async () => {
    const reports = await eventually(async () => {
      const { body } = await call(sale.officer, 'GET', '/followups');
      return body.items.length > 0 ? body.items : null;
    });
    expect(reports.map(({ afterDays }: any) => afterDays)).toEqual([30, 90, 180, 365, 730, 1095]);
    [{ id: reportId, followupId }] = reports;
    expect((await call(sale.buyer, 'POST', `/reports/${reportId}/ask`)).status).toBe(403);
    const { body } = await call(sale.officer, 'POST', `/reports/${reportId}/ask`);
    token = body.path.replace('/report/', '');
    const form = await call(null, 'GET', `/reports/by-link/${token}`);
    expect(form.body).toMatchObject({ status: 'asked', ordinal: 1, price: '96000000', evidence: [] });
    expect((await call(sale.buyer, 'GET', '/me/reports')).body.items).toMatchObject([{ id: reportId }]);
    expect((await call(null, 'GET', '/outcomes')).body).toMatchObject({ items: [], counts: { followed: 1 } });
  });

  it('takes evidence by content, and names what is wrong with figures', async () => {
    const upload = (bytes: Buffer, name: string) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return call(null, 'POST', `/reports/by-link/${token}/evidence`, form);
    };
    expect(await upload(Buffer.from('%PDF-1.7'), '验收.pdf')).toMatchObject({
      status: 201,
      body: { name: '验收.pdf' },
    });
    expect((await upload(Buffer.from('#!/bin/sh'), '验收.pdf')).body).toMatchObject({ code: 'evidence.wrong_type' });
    expect((await upload(Buffer.alloc(11 * 1024 * 1024), 'big.png')).status).toBe(413);
    expect((await call(null, 'POST', `/reports/by-link/${token}/evidence`, new FormData())).status).toBe(422);
    const wrong = await call(null, 'POST', `/reports/by-link/${token}`, {
      figures: { stage: 'trial', trlBefore: 7, trlNow: 5, paid: '1.5' },
      published: ['secret'],
    });
    expect(wrong.status).toBe(422);
    const paths = wrong.body.params.issues.map(({ path }: any) => path);
    expect(paths).toEqual(expect.arrayContaining(['figures.paid', 'published.0']));
  });

  it('publishes what was agreed to once it is accepted', async () => {
    const figures = { stage: 'trial', trlBefore: 5, trlNow: 6, headline: '试产 600 片', paid: '38400000' };
    const published = ['stage', 'trl', 'headline'];
    expect((await call(null, 'POST', `/reports/by-link/${token}`, { figures, published })).status).toBe(200);
    expect((await call(sale.officer, 'POST', `/reports/${reportId}/return`, {})).status).toBe(422);
    expect((await call(null, 'GET', `/outcomes/${followupId}`)).status).toBe(404);
    expect((await call(sale.officer, 'POST', `/reports/${reportId}/accept`)).status).toBe(200);
    expect((await call(null, 'GET', `/outcomes/${followupId}`)).body).toMatchObject({
      headline: '试产 600 片',
      trlNow: 6,
      enterprise: null,
      paid: null,
    });
    expect((await call(null, 'GET', `/reports/by-link/${token}`)).body).toMatchObject({
      code: 'report.already_accepted',
    });
  });
});
