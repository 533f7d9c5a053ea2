import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettleProjectsOfLots, ReturnProjectsFromEvent, TakeProjectsForEvent } from '@luochui/catalogue';
import { serve } from '@luochui/platform/http/serve.js';
import { aPerson, caller, type Person } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Client } from 'pg';
import { ApiModule } from '../../apps/api/api.module.js';

const DRAFT = {
  title: '动力电池模组激光焊接在线检测装置',
  field: 'new-energy',
  trl: 7,
  modes: ['assignment', 'ordinary'],
  askingPrice: '48000000',
  rights: [{ ipKind: 'invention', jurisdiction: 'CN', number: 'ZL202010561208.6', filingDate: '2020-06-18' }],
};

describe('projects over HTTP', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, call: ReturnType<typeof caller>;
  let officer: Person, holder: Person, stranger: Person, auditor: Person, bidder: Person;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    officer = await aPerson(served.app, ['listing-officer']);
    holder = await aPerson(served.app, ['holder']);
    stranger = await aPerson(served.app, ['holder']);
    auditor = await aPerson(served.app, ['auditor']);
    bidder = await aPerson(served.app, ['bidder']);
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const step = (who: Person | null, id: string, name: string, body?: object) =>
    call(who?.token ?? null, 'POST', `/projects/${id}/${name}`, body);
  const draft = async (change: object = {}) =>
    (await call(holder.token, 'POST', '/projects', { ...DRAFT, ...change })).body;
  const accepted = async (change: object = {}): Promise<string> => {
    const { id } = await draft(change);
    expect((await step(holder, id, 'submit')).status).toBe(200);
    expect((await step(officer, id, 'accept')).status).toBe(200);
    return id;
  };
  const released = async (): Promise<string> => {
    const id = await accepted();
    expect((await step(officer, id, 'release')).status).toBe(200);
    return id;
  };

  it('go from a draft to the catalogue', async () => {
    const made = await call(holder.token, 'POST', '/projects', DRAFT);
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'draft', holder: holder.organisation, holderOrganisationId: holder.actor.organisationId },
    });
    const { id } = made.body;
    expect(made.body.rights[0].standing).toEqual({ number: 'valid', term: 'running', expiresOn: '2040-06-17' });
    expect((await call(null, 'GET', `/projects/${id}`)).status).toBe(404);
    expect((await step(holder, id, 'submit')).body.status).toBe('submitted');
    const back = await step(officer, id, 'return', { reason: '请补充检测报告' });
    expect(back.body).toMatchObject({ status: 'returned', reason: '请补充检测报告' });
    const { items } = (await call(holder.token, 'GET', '/me/messages')).body;
    expect(items.map(({ kind, text }: any) => [kind, text.includes('请补充检测报告')])).toEqual([
      ['project.returned', true],
    ]);
    expect((await call(stranger.token, 'GET', '/me/messages')).body.items).toEqual([]);
    const mended = await call(holder.token, 'PATCH', `/projects/${id}`, { abstract: '附第三方检测报告' });
    expect(mended.body).toMatchObject({ abstract: '附第三方检测报告', title: DRAFT.title, status: 'returned' });
    expect((await step(holder, id, 'submit')).body).toMatchObject({ status: 'submitted', reason: null });
    await step(officer, id, 'accept');
    const out = await step(officer, id, 'release');
    expect(out.body).toMatchObject({ status: 'released', releasedAt: expect.any(String) });
    expect((await call(null, 'GET', `/projects/${id}`)).body).toMatchObject({ title: DRAFT.title, status: 'released' });
    const { body } = await call(null, 'GET', `/projects?query=${encodeURIComponent('电池')}&field=new-energy`);
    expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  it('are moved by the roles of the table and by no other', async () => {
    const { id } = await draft();
    for (const who of [bidder, auditor]) {
      expect((await call(who.token, 'POST', '/projects', DRAFT)).body.code).toBe('auth.forbidden');
      expect((await step(who, id, 'submit')).body.code).toBe('auth.forbidden');
    }
    expect((await call(null, 'POST', '/projects', DRAFT)).body.code).toBe('auth.required');
    expect((await step(stranger, id, 'submit')).body.code).toBe('auth.other_organisation');
    expect((await step(stranger, id, 'withdraw', { reason: '不再转让' })).body.code).toBe('auth.other_organisation');
    expect((await call(stranger.token, 'PATCH', `/projects/${id}`, { title: '别人的' })).body.code).toBe(
      'auth.other_organisation',
    );
    const foreign = { ...DRAFT, holderOrganisationId: holder.actor.organisationId };
    expect((await call(stranger.token, 'POST', '/projects', foreign)).body.code).toBe('auth.other_organisation');
    for (const name of ['accept', 'release']) expect((await step(holder, id, name)).body.code).toBe('auth.forbidden');
    expect((await step(holder, id, 'return', { reason: 'x' })).body.code).toBe('auth.forbidden');
    expect((await call(holder.token, 'POST', '/projects/release', { ids: [id] })).body.code).toBe('auth.forbidden');
    expect((await call(auditor.token, 'GET', `/projects/${id}`)).status).toBe(200);
    for (const who of [bidder, stranger]) expect((await call(who.token, 'GET', `/projects/${id}`)).status).toBe(404);
  });

  it('take no step that their state does not allow', async () => {
    const { id } = await draft();
    const early = await step(officer, id, 'accept');
    expect(early).toMatchObject({ status: 409, body: { code: 'project.wrong_status', params: { status: 'draft' } } });
    expect((await step(officer, id, 'release')).body).toMatchObject({
      code: 'project.not_releasable',
      params: { obstacles: [{ reason: 'not-accepted' }] },
    });
    const out = await released();
    expect((await call(officer.token, 'PATCH', `/projects/${out}`, { title: '改名' })).body.code).toBe(
      'project.wrong_status',
    );
    await step(holder, id, 'submit');
    expect((await call(holder.token, 'PATCH', `/projects/${id}`, { title: '改名' })).body.code).toBe(
      'project.wrong_status',
    );
    expect((await call(officer.token, 'PATCH', `/projects/${id}`, { title: '改名' })).body.title).toBe('改名');
  });

  it('are released in bulk, with the reasons of those that stay', async () => {
    const right = DRAFT.rights[0]!;
    const good = await accepted();
    const mistyped = await accepted({ rights: [{ ...right, number: 'ZL202010561208.7' }] });
    const expired = await accepted({ rights: [{ ...right, ipKind: 'utility-model', filingDate: '2001-01-01' }] });
    const { id: early } = await draft();
    const nowhere = randomUUID();
    const ids = [good, mistyped, expired, early, nowhere, good];
    const { status, body } = await call(officer.token, 'POST', '/projects/release', { ids });
    expect(status).toBe(200);
    expect(body.released).toEqual([good]);
    expect(body.refused.map(({ id, obstacles }: any) => [id, obstacles.map(({ reason }: any) => reason)])).toEqual([
      [mistyped, ['number-invalid']],
      [expired, ['term-over']],
      [early, ['not-accepted']],
      [nowhere, ['not-found']],
    ]);
    expect(body.refused[0]).toMatchObject({ title: DRAFT.title, obstacles: [{ number: 'ZL202010561208.7' }] });
    expect((await call(null, 'GET', `/projects/${mistyped}`)).status).toBe(404);
  });

  it('stay readable as withdrawn once they were public, with the day', async () => {
    const id = await released();
    expect((await step(holder, id, 'withdraw', {})).body.params.issues[0].path).toBe('reason');
    expect((await step(holder, id, 'withdraw', { reason: '持有人撤回' })).body.status).toBe('withdrawn');
    expect((await call(null, 'GET', `/projects/${id}`)).body).toMatchObject({
      status: 'withdrawn',
      withdrawnAt: expect.any(String),
    });
    const { id: never } = await draft();
    await step(holder, never, 'withdraw', { reason: '写错了' });
    expect((await call(null, 'GET', `/projects/${never}`)).status).toBe(404);
  });

  it('are taken into an event once, come back, and are sold once', async () => {
    const [first, second] = [await released(), await released()];
    const take = served.app.get(TakeProjectsForEvent, { strict: false });
    await take.run([first, second]);
    await expect(take.run([second])).rejects.toMatchObject({ code: 'project.not_released' });
    const early = await accepted();
    const fresh = await released();
    await expect(take.run([fresh, early])).rejects.toMatchObject({ code: 'project.not_released' });
    expect((await call(null, 'GET', `/projects/${fresh}`)).body.status).toBe('released');

    const before = (await call(null, 'GET', `/projects/${second}`)).body.releasedAt;
    const sold = served.app.get(SettleProjectsOfLots, { strict: false });
    const sell = async (id: string) => [...(await sold.run([{ id, sold: true }]))];
    expect([await sell(first), await sell(first)]).toEqual([[], []]);
    await served.app.get(ReturnProjectsFromEvent, { strict: false }).run([first, second]);
    const status = async (id: string) => (await call(null, 'GET', `/projects/${id}`)).body;
    expect(await status(first)).toMatchObject({ status: 'sold' });
    expect(await status(second)).toMatchObject({ status: 'released', releasedAt: before });
    expect(await sell(second)).toEqual([second]);
    expect(await status(second)).toMatchObject({ status: 'released' });
  });

  it('leave a trace of everything that staff do', async () => {
    const id = await released();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      'select action, account_id from audit_entry where subject_type = $1 and subject_id = $2 order by id',
      ['project', id],
    );
    await client.end();
    expect(rows).toEqual(
      ['project.accepted', 'project.released'].map((action) => ({ action, account_id: officer.actor.accountId })),
    );
  });

  it.each([
    ['POST', '/projects', { ...DRAFT, field: 'magic' }, 'field'],
    ['POST', '/projects', { ...DRAFT, askingPrice: 48 }, 'askingPrice'],
    ['POST', '/projects', { ...DRAFT, askingPrice: '0' }, 'askingPrice'],
    ['POST', '/projects', { ...DRAFT, trl: 10 }, 'trl'],
    ['POST', '/projects', { ...DRAFT, title: ' ' }, 'title'],
    ['POST', '/projects', { ...DRAFT, title: 'a\0b' }, 'title'],
    ['POST', '/projects', { ...DRAFT, holderOrganisationId: randomUUID() }, 'holderOrganisationId'],
    [
      'POST',
      '/projects',
      { ...DRAFT, rights: [{ ipKind: 'invention', filingDate: '2020-02-30' }] },
      'rights.0.filingDate',
    ],
    ['POST', '/projects/release', { ids: [] }, 'ids'],
    ['GET', '/projects?field=magic', undefined, 'field.0'],
    ['GET', '/projects?limit=201', undefined, 'limit'],
    ['GET', '/projects?cursor=nowhere', undefined, 'cursor'],
    ['GET', '/projects?query=%00', undefined, 'query'],
    ['GET', '/projects?page=0', undefined, 'page'],
  ] as const)('%s %s with wrong input names the field (%#)', async (method, path, body, field) => {
    const answer = await call(officer.token, method, path, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(answer.body.params.issues.map((issue: { path: string }) => issue.path)).toContain(field);
  });
});
