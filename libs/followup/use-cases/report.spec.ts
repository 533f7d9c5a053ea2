import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSignedDeal } from '@luochui/testing/signed-deal.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { stageAt } from '../domain/schedule.js';
import { FollowupModule } from '../followup.module.js';
import type { ReportFigures, SubmitReportBody } from '../wire/report.js';
import { AddEvidence } from './add-evidence.js';
import { AskForReport } from './ask-for-report.js';
import { FollowupFigures } from './followup-figures.js';
import { ListReports } from './list-reports.js';
import { RemindReport } from './remind-report.js';
import { ReviewReport } from './review-report.js';
import { ShowOutcomes } from './show-outcomes.js';
import { ShowReport } from './show-report.js';
import { StartFollowup } from './start-followup.js';
import { SubmitReport } from './submit-report.js';
import { SweepReminders } from './sweep-reminders.js';

const SIGNED = Date.parse('2023-06-08T03:00:00Z');
const DAY = 86_400_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const figures: ReportFigures = {
  stage: 'production',
  trlBefore: 5,
  trlNow: 8,
  headline: '197 天后月产一万片',
  summary: '月产 1 万片，进入两家模组厂供货名录。',
  paid: '57600000',
  addedOutput: '86000000000',
  addedProfit: null,
  tax: null,
  saved: null,
  jobsBefore: 22,
  jobsNow: 36,
  measures: [{ name: '良率', unit: '%', before: '71', now: '93' }],
  problems: '内部问题，不公开',
  help: '',
};
const answer: SubmitReportBody = {
  figures,
  published: ['enterprise', 'stage', 'trl', 'headline', 'addedOutput', 'jobs', 'measures'],
  publishedEvidence: [],
};

describe('a follow-up', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock(SIGNED);
    const builder = Test.createTestingModule({ imports: [FollowupModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const goTo = (time: number) => clock.advance(time - clock.now());
  const rows = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const started = async () => {
    goTo(SIGNED);
    const deal = await aSignedDeal(app, database.url);
    await Promise.all([1, 2].map(() => app.get(StartFollowup).run(deal.contractId)));
    await app.get(StartFollowup).run(deal.contractId);
    const reports = await rows(
      `select report.id, to_char(due_on, 'YYYY-MM-DD') as due, status, followup_id from report
       join followup on followup.id = followup_id where contract_id = $1 order by ordinal`,
      deal.contractId,
    );
    return { ...deal, reports, first: reports[0].id as string, followupId: reports[0].followup_id as string };
  };
  const asked = async () => {
    const deal = await started();
    const { path } = await app.get(AskForReport).run(deal.officer.actor, deal.first);
    return { ...deal, token: path.replace('/report/', '') };
  };
  const statusOf = async (id: string) => (await rows('select status from report where id = $1', id))[0].status;

  it('has six reports, once, however often the signing is told', async () => {
    const { reports } = await started();
    expect(reports.map(({ due, status }) => [due, status])).toEqual(
      ['2023-07-08', '2023-09-06', '2023-12-05', '2024-06-07', '2025-06-07', '2026-06-07'].map((due) => [
        due,
        'scheduled',
      ]),
    );
  });

  it('asks a week before and on the day, reminds once a stage, and says when nobody answered', async () => {
    const { first } = await started();
    const sweep = async () => {
      await app.get(SweepReminders).run();
      const due = await rows(`select payload->>'reportId' as id from outbox where type = 'followup.due'`);
      expect(due.some(({ id }) => id === first)).toBe(true);
      await Promise.all([1, 2].map(() => app.get(RemindReport).run(first)));
    };
    goTo(stageAt('2023-07-08', 'upcoming') - 1);
    expect(await app.get(SweepReminders).run()).toBe(0);
    for (const [stage, status] of [
      ['upcoming', 'asked'],
      ['due', 'asked'],
      ['overdue', 'asked'],
      ['no-answer', 'no-answer'],
    ] as const) {
      goTo(stageAt('2023-07-08', stage));
      await sweep();
      expect(await statusOf(first)).toBe(status);
    }
    const reminders = await rows('select stage from report_reminder where report_id = $1 order by at', first);
    expect(reminders.map(({ stage }) => stage)).toEqual(['upcoming', 'due', 'overdue', 'no-answer']);
    expect(await rows('select remind_at from report where id = $1', first)).toEqual([{ remind_at: null }]);
    const told = await rows(
      `select split_part(key, '/', 2) as about from message where kind = 'followup.asked' and key like $1 order by created_at`,
      `followup.asked/${first} %`,
    );
    expect(told.map(({ about }) => about)).toEqual(['upcoming', 'due', 'overdue'].map((stage) => `${first} ${stage}`));
  });

  it('finds a reminder again whose job was lost', async () => {
    const { first } = await started();
    goTo(stageAt('2023-07-08', 'upcoming'));
    await app.get(SweepReminders).run();
    clock.advance(11 * 60_000);
    await app.get(SweepReminders).run();
    const due = await rows(`select 1 from outbox where type = 'followup.due' and payload->>'reportId' = $1`, first);
    expect(due).toHaveLength(2);
  });

  it('is answered by link, accepted, and shown as far as was agreed', async () => {
    const { token, first, officer, followupId, buyer } = await asked();
    const photo = await app.get(AddEvidence).run(token, { bytes: PNG, name: '产线 1.png' });
    await app.get(AddEvidence).run(token, { bytes: Buffer.from('%PDF-1.7 …'), name: '验收报告.pdf' });
    expect(photo).toMatchObject({ type: 'image/png', metadata: 'removed', name: '产线 1.png' });
    await app.get(SubmitReport).run(token, { ...answer, publishedEvidence: [photo.id] });
    await expect(app.get(ShowOutcomes).one(followupId)).rejects.toMatchObject({ code: 'outcome.not_found' });
    await expect(app.get(SubmitReport).run(token, answer)).rejects.toMatchObject({ code: 'report.in_review' });

    await app.get(ReviewReport).run(officer.actor, first, { step: 'accept' });
    const outcome = await app.get(ShowOutcomes).one(followupId);
    expect(outcome).toMatchObject({
      headline: figures.headline,
      trlBefore: 5,
      trlNow: 8,
      addedOutput: '86000000000',
      jobsNow: 36,
      measures: figures.measures,
      paid: null,
      summary: null,
      problems: null,
      shown: 7,
      withheld: 3,
    });
    expect(outcome.enterprise).not.toBeNull();
    expect(JSON.stringify(outcome)).not.toContain('不公开');
    expect(outcome.evidence.map(({ id }) => id)).toEqual([photo.id]);
    expect(outcome.marks.map(({ kind, status }) => [kind, status])).toEqual([
      ['sold', null],
      ['signed', null],
      ['report', 'accepted'],
      ['report', 'scheduled'],
    ]);
    for (const late of [() => app.get(ShowReport).byLink(token), () => app.get(SubmitReport).run(token, answer)])
      await expect(late()).rejects.toMatchObject({ code: 'report.already_accepted' });
    expect((await app.get(ShowReport).mine(buyer.actor)).items).toEqual([]);
  });

  it('keeps evidence to itself that was not agreed to', async () => {
    const { token, first, officer, followupId } = await asked();
    const photo = await app.get(AddEvidence).run(token, { bytes: PNG, name: 'x.png' });
    await app.get(SubmitReport).run(token, answer);
    await app.get(ReviewReport).run(officer.actor, first, { step: 'accept' });
    await expect(app.get(ShowOutcomes).evidence(followupId, photo.id)).rejects.toMatchObject({
      code: 'evidence.not_found',
    });
    expect((await app.get(ShowReport).evidence(first, photo.id)).type).toBe('image/png');
  });

  it('goes back with a reason and comes again', async () => {
    const { token, first, officer, buyer } = await asked();
    await app.get(SubmitReport).run(token, answer);
    await app.get(ReviewReport).run(officer.actor, first, { step: 'return', reason: '请补充岗位数' });
    expect(await app.get(ShowReport).byLink(token)).toMatchObject({
      status: 'returned',
      reason: '请补充岗位数',
      figures,
    });
    expect((await app.get(ShowReport).mine(buyer.actor)).items).toMatchObject([{ id: first, status: 'returned' }]);
    await app.get(SubmitReport).run(token, answer);
    expect(await statusOf(first)).toBe('submitted');
    expect((await app.get(ListReports).run()).items[0]).toMatchObject({ status: 'submitted' });
  });

  it.each([
    [
      'another report’s',
      async ({ token }: { token: string }) => token.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      'link.invalid',
    ],
    ['a made-up', async () => 'nothing', 'link.invalid'],
    [
      'an expired',
      async ({ token }: { token: string }) => {
        goTo(SIGNED + 200 * DAY);
        return token;
      },
      'link.expired',
    ],
  ])('is not opened by %s link', async (_, tokenOf, code) => {
    const deal = await asked();
    const token = await tokenOf(deal);
    await expect(app.get(ShowReport).byLink(token)).rejects.toMatchObject({ code });
    await expect(app.get(SubmitReport).run(token, answer)).rejects.toMatchObject({ code });
  });

  it('takes no program for a photo, no more than its files, and no stranger’s evidence', async () => {
    const { token } = await asked();
    const add = (bytes: Buffer) => app.get(AddEvidence).run(token, { bytes, name: 'photo.png' });
    await expect(add(Buffer.from('MZ …'))).rejects.toMatchObject({ code: 'evidence.wrong_type' });
    await expect(add(PNG.subarray(0, 40))).rejects.toMatchObject({ code: 'evidence.damaged' });
    for (let i = 0; i < 8; i++) await add(PNG);
    await expect(add(PNG)).rejects.toMatchObject({ code: 'evidence.too_many' });
    const strangers = { ...answer, publishedEvidence: ['11111111-1111-4111-8111-111111111111'] };
    await expect(app.get(SubmitReport).run(token, strangers)).rejects.toMatchObject({
      code: 'report.unknown_evidence',
    });
  });

  it('counts', async () => {
    expect(await app.get(FollowupFigures).run()).toMatchObject({
      followed: expect.any(Number),
      accepted: 2,
      unanswered: 1,
      withOutcome: 2,
    });
  });
});
