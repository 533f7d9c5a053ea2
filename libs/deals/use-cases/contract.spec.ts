import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { pdfText } from '@luochui/testing/pdf-text.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot, type SeededAccount, type SoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DealsModule } from '../deals.module.js';
import { DealsFigures } from './deals-figures.js';
import { DraftContract } from './draft-contract.js';
import { MoveContract } from './move-contract.js';
import { ReviseContract } from './revise-contract.js';
import { ShowContract } from './show-contract.js';
import { SignContract } from './sign-contract.js';

describe('a contract', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [DealsModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const rows = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const drafted = async (sale: SoldLot) => (await app.get(DraftContract).run(sale.lotId))!;
  const shown = (who: SeededAccount, id: string) => app.get(ShowContract).run(who.actor, id);
  const sent = async (sale: SoldLot) => {
    const id = await drafted(sale);
    await app.get(MoveContract).run(sale.officer.actor, id, { step: 'send' });
    return id;
  };
  const signs = async (who: SeededAccount, contractId: string, documentSha256?: string) =>
    app.get(SignContract).run(who.actor, {
      contractId,
      documentSha256: documentSha256 ?? (await shown(who, contractId)).document.sha256,
      language: 'zh',
    });

  it('is drafted once, with its confirmation, though two jobs run at the same time', async () => {
    const sale = await aSoldLot(database.url);
    const ids = await Promise.all([drafted(sale), drafted(sale), drafted(sale)]);
    expect(new Set(ids).size).toBe(1);
    expect(await rows('select count(*)::int as n from contract_version where contract_id = $1', ids[0])).toEqual([
      { n: 1 },
    ]);
    expect(await rows('select count(*)::int as n from sale_confirmation where lot_id = $1', sale.lotId)).toEqual([
      { n: 1 },
    ]);
    expect(await shown(sale.buyer, ids[0]!)).toMatchObject({
      status: 'draft',
      price: '96000000',
      commission: '4800000',
      deposit: '6000000',
      party: 'transferee',
      holder: { organisationId: sale.holder.actor.organisationId },
      terms: { payments: [{ amount: '38400000' }, { amount: '38400000' }, { amount: '19200000' }] },
    });
  });

  it('has a document whose hash is the one that is shown', async () => {
    const sale = await aSoldLot(database.url);
    const id = await drafted(sale);
    const contract = await shown(sale.holder, id);
    const { bytes } = await app.get(ShowContract).document(sale.holder.actor, id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(contract.document.sha256);
    expect(pdfText(bytes)).toContain(contract.transferee.name.replaceAll(' ', ''));
    const confirmation = await app.get(ShowContract).confirmation(sale.buyer.actor, id);
    expect(pdfText(confirmation.bytes)).toContain(`竞买代码${contract.code}`);
  });

  it('does not come of a lot that was not sold', async () => {
    expect(await app.get(DraftContract).run((await aSoldLot(database.url, { sold: false })).lotId)).toBeNull();
  });

  it('is signed by both at once, and followed up once', async () => {
    const sale = await aSoldLot(database.url);
    const id = await sent(sale);
    await Promise.all([signs(sale.holder, id), signs(sale.buyer, id)]);
    const contract = await shown(sale.buyer, id);
    expect(contract).toMatchObject({ status: 'signed', signedAt: new Date(clock.now()).toISOString() });
    expect(contract.signatures.map(({ party }) => party).sort()).toEqual(['holder', 'transferee']);
    const events = await rows(
      `select 1 from outbox where type = 'contract.signed' and payload->>'contractId' = $1`,
      id,
    );
    expect(events).toHaveLength(1);
    const asked = await rows(
      `select account_id as id from message where kind = 'contract.to_sign' and key like $1`,
      `%/${id} %`,
    );
    const signers = [sale.holder.actor.accountId, sale.buyer.actor.accountId];
    expect(new Set(asked.map((message) => message.id))).toEqual(new Set(signers));
    const [{ consent }] = await rows(
      `select consent from contract_signature where contract_id = $1 and party = 'holder'`,
      id,
    );
    expect(consent).toContain(contract.number);
    await expect(signs(sale.buyer, id)).rejects.toMatchObject({ code: 'contract.already_signed' });
  });

  it('is signed once by two of one party who press at the same time', async () => {
    const sale = await aSoldLot(database.url);
    const id = await sent(sale);
    const twice = await Promise.allSettled([signs(sale.buyer, id), signs(sale.buyer, id)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await shown(sale.buyer, id)).toMatchObject({ status: 'awaiting-signatures', signedBy: ['transferee'] });
  });

  it('takes no signature for another text, and says what changed', async () => {
    const sale = await aSoldLot(database.url);
    const id = await sent(sale);
    const old = (await shown(sale.buyer, id)).document.sha256;
    await signs(sale.holder, id);
    await app.get(MoveContract).run(sale.officer.actor, id, { step: 'recall' });
    const { terms } = await shown(sale.officer, id);
    await app
      .get(ReviseContract)
      .run(sale.officer.actor, { contractId: id, version: 1, terms: { ...terms, guidanceDays: 15 } });
    await app.get(MoveContract).run(sale.officer.actor, id, { step: 'send' });
    await expect(signs(sale.buyer, id, old)).rejects.toMatchObject({
      code: 'contract.text_changed',
      params: { version: 2, changes: [{ field: 'guidanceDays', before: '10', after: '15' }] },
    });
    // The holder's signature was for version 1.
    expect((await shown(sale.holder, id)).signedBy).toEqual([]);
    await signs(sale.buyer, id);
    await signs(sale.holder, id);
    expect((await shown(sale.buyer, id)).status).toBe('signed');
  });

  it('waits for its holder to be linked where the import did not know him', async () => {
    const sale = await aSoldLot(database.url, { linked: false });
    const id = await drafted(sale);
    const send = () => app.get(MoveContract).run(sale.officer.actor, id, { step: 'send' });
    await expect(send()).rejects.toMatchObject({ code: 'contract.no_holder' });
    await expect(shown(sale.holder, id)).rejects.toMatchObject({ code: 'contract.not_a_party' });
    const link = (holderOrganisationId: string, version = 1) =>
      app.get(ReviseContract).run(sale.officer.actor, { contractId: id, version, holderOrganisationId });
    await expect(link(sale.buyer.actor.organisationId)).rejects.toMatchObject({ code: 'contract.unfit_holder' });
    await expect(link(sale.officer.actor.organisationId)).rejects.toMatchObject({ code: 'contract.unfit_holder' });
    await link(sale.holder.actor.organisationId);
    await expect(link(sale.holder.actor.organisationId, 1)).rejects.toMatchObject({ code: 'contract.changed' });
    expect(await shown(sale.holder, id)).toMatchObject({ party: 'holder', version: 2, changes: [{ field: 'holder' }] });
    await send();
    await signs(sale.holder, id);
  });

  it('refuses parts that do not add up, and a revision that changes nothing', async () => {
    const sale = await aSoldLot(database.url);
    const id = await drafted(sale);
    const { terms } = await shown(sale.officer, id);
    const revise = (amount: string) =>
      app.get(ReviseContract).run(sale.officer.actor, {
        contractId: id,
        version: 1,
        terms: { ...terms, payments: [{ condition: 'effective', days: 5, amount }] },
      });
    await expect(revise('95000000')).rejects.toMatchObject({
      code: 'contract.payments_sum',
      params: { difference: '10,000' },
    });
    await expect(
      app.get(ReviseContract).run(sale.officer.actor, { contractId: id, version: 1, terms }),
    ).rejects.toMatchObject({ code: 'contract.unchanged' });
    await revise('96000000');
    expect(await rows(`select action from audit_entry where subject_id = $1 order by id`, id)).toEqual([
      { action: 'contract.drafted' },
      { action: 'contract.revised' },
    ]);
  });

  it('is for its parties and the centre alone', async () => {
    const sale = await aSoldLot(database.url);
    const id = await sent(sale);
    await expect(shown(sale.loser, id)).rejects.toMatchObject({ code: 'contract.not_a_party' });
    await expect(signs(sale.loser, id, 'a'.repeat(64))).rejects.toMatchObject({ code: 'contract.not_a_party' });
    const clerk = { ...sale.buyer, actor: { ...sale.buyer.actor, roles: ['clerk' as const] } };
    await expect(signs(clerk, id)).rejects.toMatchObject({ code: 'contract.wrong_signer' });
  });

  it('ends when the officer ends it, and counts as signed only when it is', async () => {
    const sale = await aSoldLot(database.url);
    const id = await drafted(sale);
    await expect(signs(sale.buyer, id)).rejects.toMatchObject({ code: 'contract.not_open_for_signing' });
    await app.get(MoveContract).run(sale.officer.actor, id, { step: 'terminate', reason: '示例：双方另行约定' });
    await expect(signs(sale.buyer, id)).rejects.toMatchObject({ code: 'contract.final' });
    const [{ event_id }] = await rows('select event_id from contract where id = $1', id);
    expect(await app.get(DealsFigures).run(event_id)).toEqual({ drafts: 0, awaiting: 0, signed: 0, signedValue: '0' });
  });
});
