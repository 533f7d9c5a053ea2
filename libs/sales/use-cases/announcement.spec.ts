import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { pdfText } from '@luochui/testing/pdf-text.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import jsQR from 'jsqr';
import { SalesModule } from '../sales.module.js';
import { AddLots } from './add-lots.js';
import { AnnounceEvent } from './announce-event.js';
import { ApplyLotTemplate } from './apply-lot-template.js';
import { CreateEvent } from './create-event.js';
import { SetLotTimes } from './set-lot-times.js';
import { ShowAnnouncement } from './show-announcement.js';

const PARTICULARS = {
  exhibition: { from: '2026-03-03', to: '2026-03-04', place: '示例展厅' },
  contact: '示例联系人 021-00000000',
  conditions: '示例竞买须知：实名报名',
  defects: '示例瑕疵说明：年费缴至年末',
  depositAccount: '示例保证金专户',
};

describe('an announcement', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, world: SaleWorld, officer: Person;
  let eventId: string, lotIds: string[];

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [SalesModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = new SaleWorld(app);
    officer = await world.person('auction-officer');
    const holder = await world.organisation('university');
    const auctioneer = { name: '示例拍卖师', licence: '示例-0001' };
    const facts = { title: '示例专场', form: 'auction', house: '示例拍卖行', auctioneer, place: '示例路演厅' } as const;
    eventId = await app.get(CreateEvent).run(officer, { ...facts, particulars: PARTICULARS });
    lotIds = await app.get(AddLots).run(officer, eventId, await world.projects(2, holder));
    await app.get(ApplyLotTemplate).run(officer, eventId, {
      startPrice: '48000000',
      increments: [{ from: '0', step: '500000' }],
      depositPercent: 10,
      buyerCommissionPercent: 5,
      sellerCommissionPercent: 0,
      durationSeconds: 600,
    });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const opensIn = (days: number) =>
    app.get(SetLotTimes).run(officer, eventId, {
      firstOpensAt: new Date(clock.now() + days * 86_400_000).toISOString(),
      everyMinutes: 5,
    });

  it('is refused inside its notice, with the earliest opening, and leaves nothing behind', async () => {
    await opensIn(6);
    await expect(app.get(AnnounceEvent).run(officer, eventId)).rejects.toMatchObject({
      code: 'event.notice_too_short',
      params: { earliest: expect.stringMatching(/T16:00:00.000Z$/) },
    });
    await expect(app.get(ShowAnnouncement).run(eventId)).rejects.toMatchObject({ code: 'event.no_announcement' });
    expect(await query('select status from event where id = $1', eventId)).toEqual([{ status: 'draft' }]);
  });

  it('is a document of what was announced, hashed, that nobody changes', async () => {
    await opensIn(9);
    await app.get(AnnounceEvent).run(officer, eventId);
    const { sha256, content } = await app.get(ShowAnnouncement).run(eventId);
    const { bytes } = await app.get(ShowAnnouncement).document(eventId);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const rules = await query('select rules_hash from lot where event_id = $1 order by number', eventId);
    expect(content.lots.map(({ rulesHash }) => rulesHash)).toEqual(rules.map(({ rules_hash }: any) => rules_hash));
    const text = pdfText(bytes);
    for (const said of [
      '拍卖公告',
      '示例拍卖行',
      '示例展厅',
      '年费缴至年末',
      '示例成果2号',
      content.lots[1]!.rulesHash,
    ])
      expect([said, text.includes(said)]).toEqual([said, true]);
    await expect(
      query('update announcement set sha256 = repeat($2, 64) where event_id = $1', eventId, '0'),
    ).rejects.toThrow();
  });

  it('is printed as a booklet whose codes open the lots', async () => {
    const booklet = await app.get(ShowAnnouncement).booklet(eventId);
    const { publicUrl } = new Config();
    expect(codesIn(booklet)).toEqual(lotIds.map((id) => `${publicUrl}/lots/${id}`));
  });
});

/** What the codes of a file say, read from the squares that are drawn in it: each code is one path that is filled at its end. */
function codesIn(pdf: Buffer): (string | undefined)[] {
  const streams = [...pdf.toString('latin1').matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)];
  const drawn = streams.map(([, body]) => inflated(body!)).join('\n');
  return drawn
    .split(/\nf\n/)
    .map((part) =>
      [...part.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map((each) => each.slice(1, 5).map(Number)),
    )
    .filter((squares) => squares.length > 100)
    .map((squares) => scanned(squares as number[][]));
}

const inflated = (body: string): string => {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
};

/** As a camera sees it: white paper, dark squares, some pixels to each. */
function scanned(squares: number[][]): string | undefined {
  const [scale, quiet] = [4, 4];
  const side = squares[0]![2]!;
  const [left, top] = [Math.min(...squares.map(([x]) => x!)), Math.min(...squares.map(([, y]) => y!))];
  const cells = squares.map(([x, y]) => [Math.round((x! - left) / side), Math.round((y! - top) / side)] as const);
  const size = (Math.max(...cells.flat()) + 1 + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [column, row] of cells)
    for (let i = 0; i < scale * scale; i++) {
      const at = ((row + quiet) * scale + Math.floor(i / scale)) * size + (column + quiet) * scale + (i % scale);
      pixels.fill(0, at * 4, at * 4 + 3);
    }
  return jsQR.default(pixels, size, size)?.data;
}
