import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setEnvironment } from '@luochui/platform/config/config.js';
import { serve } from '@luochui/platform/http/serve.js';
import { AddLots, CreateEvent } from '@luochui/sales';
import { Mailbox } from '@luochui/testing/mailbox.js';
import { caller } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const PASSWORD = 'a long example password';
const COMPANY = { kind: 'enterprise', name: '示例光电有限公司', creditCode: '91350100M000100Y43' };

describe('who registers himself', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, call: ReturnType<typeof caller>;
  const mailbox = new Mailbox();

  beforeAll(async () => {
    database = await testDatabase();
    setEnvironment({ SMTP_URL: await mailbox.open(), SMS_URL: '', SHOW_MESSAGES: '' });
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
  });
  afterAll(async () => {
    await served?.app.close();
    await mailbox.close();
    await database?.drop();
  });

  const anAddress = () => `${randomUUID()}@example.com`;
  const ask = (purpose: string, address: string) => call(null, 'POST', '/codes', { purpose, address });
  /** The newest mail to the address, from the real server at the end of outbox and queue. */
  async function mailTo(address: string, count = 1) {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(20)) {
      const mails = mailbox.mails.filter(({ to }) => to === address);
      if (mails.length >= count) return mails.at(-1)!;
    }
    throw new Error(`no mail number ${count} came to ${address}`);
  }
  const codeIn = ({ text }: { readonly text: string }) => /\b\d{6}\b/.exec(text)![0];
  const proof = async (purpose: string, address: string, count = 1) => {
    const { body } = await ask(purpose, address);
    return { codeId: body.codeId as string, code: codeIn(await mailTo(address, count)) };
  };
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const signUp = (body: object) =>
    call(null, 'POST', '/accounts', { name: '示例甲', password: PASSWORD, language: 'en', party: COMPANY, ...body });

  /** Announced, and open for registration for an hour. */
  async function aLot(): Promise<string> {
    const world = new SaleWorld(served.app);
    const officer = await world.person('auction-officer');
    const get = <T>(useCase: new (...args: never[]) => T): T => served.app.get(useCase, { strict: false });
    const eventId = await get(CreateEvent).run(officer, { title: '示例专场', form: 'bidding' });
    const holder = await world.organisation('university');
    const [lotId] = await get(AddLots).run(officer, eventId, await world.projects(1, holder));
    await rowsOf(
      database.url,
      `update lot set status = 'announced', rules = '{}', rules_hash = $2, head = $2, opens_at = clock_timestamp() + interval '1 hour',
         ends_at = clock_timestamp() + interval '2 hours' where id = $1`,
      lotId,
      'a'.repeat(64),
    );
    return lotId!;
  }

  const address = anAddress();
  let token: string;

  it('as a company with a code from a mail has an account that bids, and is the only one of that name', async () => {
    const { codeId, code } = await proof('sign-up', address);
    const wrong = await signUp({ codeId, code: other(code) });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'code.wrong']);
    const mistyped = await signUp({ codeId, code, party: { ...COMPANY, creditCode: '91350100M000100Y44' } });
    expect([mistyped.status, mistyped.body.params.issues[0].path]).toEqual([422, 'party.creditCode']);
    const opened = await signUp({ codeId, code });
    expect([opened.status, opened.body.user]).toMatchObject([
      201,
      { name: '示例甲', roles: ['bidder', 'transferee', 'holder'], organisation: { name: COMPANY.name } },
    ]);
    token = opened.body.token;
    expect((await call(token, 'GET', '/me/contact')).body).toEqual({
      language: 'en',
      phone: null,
      email: `${address.slice(0, 2)}***@example.com`,
    });
    const again = await signUp({ codeId, code });
    expect(again.body.code).toBe('code.wrong');
    const second = await signUp(await proof('sign-up', anAddress()));
    expect([second.status, second.body.code]).toEqual([409, 'organisation.taken']);
  });

  it('as a person is there once, by a number that is not kept', async () => {
    const party = { kind: 'person', identityNumber: '11010519491231002x' };
    expect((await signUp({ ...(await proof('sign-up', anAddress())), party })).status).toBe(201);
    const twice = await signUp({ ...(await proof('sign-up', anAddress())), party });
    expect([twice.status, twice.body.code]).toEqual([409, 'organisation.taken']);
    const [row] = await rowsOf(database.url, `select identity_mac, name from organisation where kind = 'person'`);
    expect([row.name, row.identity_mac]).toEqual(['示例甲', expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('learns from the answer nothing of who has an account, and his mail tells the owner', async () => {
    const unknown = anAddress();
    const shape = ({ status, body }: Awaited<ReturnType<typeof ask>>, of: string) => [
      status,
      Object.keys(body).toSorted(),
      body.address === `${of.slice(0, 2)}***@example.com`,
    ];
    expect(shape(await ask('reset', unknown), unknown)).toEqual(shape(await ask('reset', address), address));
    expect((await mailTo(unknown)).headers.get('subject')).toBe('There is no account for this address');
    await mailTo(address, 2);
    const known = await ask('sign-up', address);
    expect(known.status).toBe(202);
    expect((await mailTo(address, 3)).headers.get('subject')).toBe('This address has an account');
    // Nothing opens a code that was told to nobody.
    const tries = await signUp({
      codeId: known.body.codeId,
      code: '000000',
      party: { ...COMPANY, name: '示例乙公司' },
    });
    expect(tries.body.code).toBe('code.wrong');
  });

  it('has five tries for a code, also when they come at once', async () => {
    const own = anAddress();
    const { codeId, code } = await proof('sign-up', own);
    const answers = await Promise.all(Array.from({ length: 12 }, () => signUp({ codeId, code: other(code) })));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(409));
    const [{ attempts }] = await rowsOf(database.url, 'select attempts from one_time_code where id = $1', codeId);
    expect(attempts).toBe(5);
    expect((await signUp({ codeId, code })).body.code).toBe('code.wrong');
  });

  it('gets five codes an hour for one address, known or not', async () => {
    for (const purpose of ['sign-up', 'reset']) {
      const own = anAddress();
      const answers = await Promise.all(Array.from({ length: 7 }, () => ask(purpose, own)));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        202, 202, 202, 202, 202, 429, 429,
      ]);
    }
  });

  it('confirms his registration for a lot by a code to his own address, which is used up and kept with it', async () => {
    const lotId = await aLot();
    const hash = 'a'.repeat(64);
    const register = (proof?: object) =>
      call(token, 'POST', `/lots/${lotId}/registrations`, { consent: { rulesHash: hash }, proof });
    expect((await register()).body.code).toBe('registration.code_required');
    const { body: issued } = await call(token, 'POST', '/me/codes');
    const code = codeIn(await mailTo(address, 4));
    expect((await register({ codeId: issued.codeId, code: other(code) })).body.code).toBe('code.wrong');
    expect((await register({ codeId: issued.codeId, code })).body.status).toBe('submitted');
    const [{ consent }] = await rowsOf(database.url, 'select consent from registration where lot_id = $1', lotId);
    const confirmed = { codeId: issued.codeId, channel: 'email', address: `${address.slice(0, 2)}***@example.com` };
    expect(consent).toMatchObject({ rulesHash: hash, confirmed });
    expect((await register({ codeId: issued.codeId, code })).body.code).toBe('code.wrong');
  });

  it('sets a new password by a code, which ends every session and is told', async () => {
    const { codeId, code } = await proof('reset', address, 5);
    const password = 'another long example password';
    expect((await call(null, 'POST', '/password-resets', { codeId, code, password })).status).toBe(204);
    expect((await call(token, 'GET', '/me/messages')).status).toBe(401);
    expect((await call(null, 'POST', '/session', { login: address, password: PASSWORD })).status).toBe(401);
    const [first, second] = await Promise.all(
      [1, 2].map(() => call(null, 'POST', '/session', { login: address.toUpperCase(), password })),
    );
    expect((await mailTo(address, 6)).headers.get('subject')).toBe('Your password was changed');

    const change = { old: password, password: PASSWORD };
    expect((await call(first!.body.token, 'PUT', '/me/password', { ...change, old: 'wrong' })).status).toBe(401);
    expect((await call(first!.body.token, 'PUT', '/me/password', change)).status).toBe(204);
    expect((await call(second!.body.token, 'GET', '/me/messages')).status).toBe(401);
    const { body } = await call(first!.body.token, 'GET', '/me/messages');
    expect([body.unread, body.items.map(({ kind }: any) => kind)]).toEqual([
      2,
      ['account.password_changed', 'account.password_changed'],
    ]);
  });

  it('is told where nothing leaves, and finds nothing shown where nothing is to be shown', async () => {
    expect((await ask('sign-up', '13800138000')).body.code).toBe('code.no_way');
    expect((await ask('sign-up', 'nobody')).body.code).toBe('code.bad_address');
    expect((await call(null, 'GET', '/shown-messages?address=13800138000')).status).toBe(404);
  });
});
