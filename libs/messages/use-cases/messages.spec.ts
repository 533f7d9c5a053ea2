import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { setEnvironment } from '@luochui/platform/config/config.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { Mailbox } from '@luochui/testing/mailbox.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { CLAIM_MS, JOB_LOST_MS } from '../domain/delivery.js';
import { MessagesModule } from '../messages.module.js';
import { DeliveryRepository } from '../storage/delivery.repository.js';
import { ChooseMessages } from './choose-messages.js';
import { DeliverMessage } from './deliver-message.js';
import { ListDeliveries } from './list-deliveries.js';
import { PutRecipient } from './put-recipient.js';
import { ReadInbox } from './read-inbox.js';
import { ResendDelivery } from './resend-delivery.js';
import { SendMessage } from './send-message.js';
import { SendToAddress } from './send-to-address.js';
import { ShowMessages } from './show-messages.js';
import { SweepDeliveries } from './sweep-deliveries.js';

const lot = { lotId: randomUUID(), number: '7', title: '示例光刻胶' };
const refused = { ...lot, reason: '材料不全' };

describe('a message', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock;
  const mailbox = new Mailbox();

  beforeAll(async () => {
    database = await testDatabase();
    // No gateway for short messages: what would leave that way is shown.
    setEnvironment({ SMTP_URL: await mailbox.open(), SHOW_MESSAGES: 'on', PUBLIC_URL: 'https://luochui.example' });
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [MessagesModule] });
    app = (await builder.overrideProvider(Clock).useValue(clock).compile()).createNestApplication({ logger: false });
    await app.init();
  });
  beforeEach(() => {
    mailbox.refuse = null;
    mailbox.mails.length = 0;
  });
  afterAll(async () => {
    await app?.close();
    await mailbox.close();
    await database?.drop();
  });

  const reached = async (language: 'zh' | 'en' = 'zh') => {
    const accountId = randomUUID();
    const address = `${accountId}@example.com`;
    await app.get(PutRecipient).run({ accountId, language, proved: { channel: 'email', address } });
    return { accountId, address };
  };
  const send = (to: string, about: string = randomUUID()) =>
    app.get(SendMessage).run({ kind: 'registration.rejected', about, params: refused, to: [to] });
  const deliveryTo = async (address: string): Promise<string> => {
    const [row] = await rowsOf(database.url, 'select id from delivery where address = $1', address);
    return row.id;
  };
  const standing = async (address: string) => {
    const [row] = await rowsOf(
      database.url,
      'select status, attempts, last_error, due_at from delivery where address = $1',
      address,
    );
    return row;
  };
  const published = async (deliveryId: string) =>
    (
      await rowsOf(
        database.url,
        `select id from outbox where type = 'message.due' and payload->>'deliveryId' = $1`,
        deliveryId,
      )
    ).length;

  it('is in the commit of what it tells, or not at all', async () => {
    const { accountId } = await reached();
    const act = app.get(UnitOfWork).run(async (tx) => {
      await app
        .get(SendMessage)
        .run({ kind: 'lot.won', about: 'x', params: { ...lot, price: '100' }, to: [accountId] }, tx);
      throw new Error('the act fails');
    });
    await expect(act).rejects.toThrow('the act fails');
    expect(await rowsOf(database.url, 'select id from message where account_id = $1', accountId)).toEqual([]);
  });

  it('of the same fact is told once, also by two at once', async () => {
    const { accountId } = await reached();
    const told = await Promise.all([send(accountId, 'one'), send(accountId, 'one'), send(accountId, 'one')]);
    expect(told.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    expect(await app.get(ReadInbox).unread(accountId)).toBe(1);
  });

  it('leaves as a mail in its reader’s language, with a link into the product', async () => {
    const { accountId, address } = await reached('en');
    await send(accountId);
    const id = await deliveryTo(address);
    expect(await published(id)).toBe(1);
    await app.get(DeliverMessage).run(id);
    const [mail] = mailbox.mails;
    expect(mail!.to).toBe(address);
    expect(mail!.headers.get('subject')).toBe('Registration refused: lot 7');
    expect(mail!.headers.get('message-id')).toBe(`<${id}@luochui.example>`);
    expect(mail!.text).toContain('Reason: 材料不全.');
    expect(mail!.text).toContain(`https://luochui.example/lots/${lot.lotId}/register`);
    expect(await standing(address)).toMatchObject({ status: 'sent', attempts: 1, due_at: null });
    await app.get(DeliverMessage).run(id);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('that two processes have in hand leaves once', async () => {
    const { accountId, address } = await reached();
    await send(accountId);
    const id = await deliveryTo(address);
    await Promise.all([1, 2, 3, 4].map(() => app.get(DeliverMessage).run(id)));
    expect(mailbox.mails).toHaveLength(1);
  });

  it('whose sender dies before he marks it is sent again under the same id', async () => {
    const { accountId, address } = await reached();
    await send(accountId);
    const id = await deliveryTo(address);
    const died = jest.spyOn(DeliveryRepository.prototype, 'conclude').mockRejectedValueOnce(new Error('killed'));
    await expect(app.get(DeliverMessage).run(id)).rejects.toThrow('killed');
    died.mockRestore();
    await app.get(DeliverMessage).run(id);
    expect(mailbox.mails).toHaveLength(1);

    clock.advance(Math.max(CLAIM_MS, JOB_LOST_MS) + 1);
    const before = await published(id);
    await app.get(SweepDeliveries).run();
    expect(await published(id)).toBe(before + 1);
    await app.get(DeliverMessage).run(id);
    const ids = mailbox.mails.map(({ headers }) => headers.get('message-id'));
    expect(ids).toEqual([`<${id}@luochui.example>`, `<${id}@luochui.example>`]);
    expect(await standing(address)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('that the server can not take now is tried again when the column says so', async () => {
    const { accountId, address } = await reached();
    await send(accountId);
    const id = await deliveryTo(address);
    mailbox.refuse = { code: 451, text: 'try again later' };
    await app.get(DeliverMessage).run(id);
    const { status, attempts, due_at } = await standing(address);
    expect([status, attempts, due_at.getTime()]).toEqual(['waiting', 1, clock.now() + 10_000]);
    mailbox.refuse = null;
    clock.advance(10_001);
    await app.get(SweepDeliveries).run();
    await app.get(DeliverMessage).run(id);
    expect(await standing(address)).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
  });

  it('that the server refuses for good is shown to staff without the address, and sent again by them in the audit', async () => {
    const { accountId, address } = await reached();
    await send(accountId);
    const id = await deliveryTo(address);
    mailbox.refuse = { code: 550, text: 'no such user {to}' };
    await app.get(DeliverMessage).run(id);
    const { items } = await app.get(ListDeliveries).run({ status: 'failed', limit: 200 }, 'en');
    const found = items.find((item) => item.id === id)!;
    expect(found).toMatchObject({ name: 'Registration refused', status: 'failed', attempts: 1 });
    expect([found.address, found.lastError]).toEqual([
      `${address.slice(0, 2)}***@example.com`,
      expect.stringContaining('no such user …'),
    ]);

    const actor = {
      accountId: randomUUID(),
      name: '示例管理员',
      roles: [],
      organisationId: randomUUID(),
      rehearsalId: null,
    };
    mailbox.refuse = null;
    await app.get(ResendDelivery).run(actor, id);
    await expect(app.get(ResendDelivery).run(actor, id)).rejects.toMatchObject({ code: 'delivery.still_waiting' });
    await app.get(DeliverMessage).run(id);
    expect(await standing(address)).toMatchObject({ status: 'sent', attempts: 1 });
    const audited = await rowsOf(
      database.url,
      'select action, account_id, detail from audit_entry where subject_id = $1',
      id,
    );
    expect(audited).toEqual([{ action: 'message.resent', account_id: actor.accountId, detail: { was: 'failed' } }]);
  });

  it('goes as its reader chose, but for what is owed', async () => {
    const { accountId, address } = await reached();
    const choose = (kind: string, wanted: boolean) =>
      app.get(ChooseMessages).run(accountId, { choices: [{ kind, channel: 'email', wanted }] });
    await choose('lot.opens_soon', false);
    await expect(choose('lot.won', false)).rejects.toMatchObject({ code: 'message.due' });
    await expect(choose('code.reset', false)).rejects.toMatchObject({ code: 'message.unknown_kind' });
    const params = { ...lot, at: new Date(clock.now()).toISOString() };
    await app.get(SendMessage).run({ kind: 'lot.opens_soon', about: 'x', params, to: [accountId] });
    const outbid = { kind: 'bid.outbid', params: { ...lot, price: '100' }, to: [accountId] } as const;
    await app.get(SendMessage).run({ ...outbid, about: 'x' });
    expect(await standing(address)).toBeUndefined();
    const { items } = await app.get(ReadInbox).page(accountId, { limit: 50 }, 'zh');
    expect(items.map(({ title }) => title)).toEqual(['即将开始：第 7 号']);
    await choose('bid.outbid', true);
    await app.get(SendMessage).run({ ...outbid, about: 'y' });
    expect(await standing(address)).toMatchObject({ status: 'waiting' });
  });

  it('is read page by page, newest first, and marked by its reader alone', async () => {
    const [{ accountId }, stranger] = [await reached(), await reached()];
    for (const about of ['1', '2', '3']) {
      await send(accountId, about);
      clock.advance(1);
    }
    const inbox = app.get(ReadInbox);
    const first = await inbox.page(accountId, { limit: 2 }, 'en');
    const second = await inbox.page(accountId, { limit: 2, cursor: first.nextCursor! }, 'en');
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([new Set(ids).size, second.nextCursor, first.unread]).toEqual([3, null, 3]);
    await expect(inbox.markRead(stranger.accountId, ids[0]!)).rejects.toThrow('message.not_found');
    expect(await inbox.unread(accountId)).toBe(3);
    await inbox.markRead(accountId, ids[0]!);
    expect(await inbox.unread(accountId)).toBe(2);
    await inbox.markAllRead(accountId);
    expect(await inbox.unread(accountId)).toBe(0);
  });

  it('with a code is sealed, shown where no gateway is set, and forgotten with the code', async () => {
    const address = '+8613900000001';
    const until = clock.now() + 600_000;
    const params = { code: '048213', minutes: '10' };
    const message = {
      kind: 'code.sign_up',
      about: randomUUID(),
      params,
      channel: 'sms',
      address,
      language: 'zh',
      until,
    } as const;
    await app.get(SendToAddress).run(message);
    const row = async () =>
      (
        await rowsOf(
          database.url,
          'select params, sealed from message join delivery on message_id = message.id where address = $1',
          address,
        )
      )[0];
    expect((await row()).params).toEqual({});
    await app.get(DeliverMessage).run(await deliveryTo(address));
    const { items } = await app.get(ShowMessages).run('139 0000 0001');
    expect(items.map(({ text }) => text)).toEqual([expect.stringContaining('验证码 048213，')]);
    clock.advance(600_001);
    await app.get(SweepDeliveries).run();
    expect((await row()).sealed).toBeNull();
    expect((await app.get(ShowMessages).run(address)).items).toEqual([]);
  });
});
