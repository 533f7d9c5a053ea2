import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { writeZip } from '@luochui/platform/spreadsheets/zip-writer.js';
import { DepositWorld, statementOf } from '@luochui/testing/deposit-world.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { TreasuryModule } from '../treasury.module.js';
import { ImportStatement } from './import-statement.js';
import { PreviewStatement } from './preview-statement.js';

describe('a statement that is not as it should be', () => {
  let database: TestDatabase, app: INestApplication, world: DepositWorld;

  beforeAll(async () => {
    database = await testDatabase();
    const builder = Test.createTestingModule({ imports: [TreasuryModule] })
      .overrideProvider(Clock)
      .useValue(new FakeClock());
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = await DepositWorld.of(app, database.url);
    await world.imports(statementOf([{ serial: 'S1', amount: '1', remark: '示例' }]));
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const counts = async () =>
    (
      await rowsOf(
        database.url,
        `select (select count(*)::int from bank_statement) as statements, (select count(*)::int from bank_line) as lines,
           (select count(*)::int from ledger_entry) as entries, (select count(*)::int from stored_file) as files`,
      )
    )[0];

  const head = '交易日期,贷方发生额,借方发生额,对方户名,对方账号,附言,交易流水号';
  const bomb = () =>
    writeZip([
      ['[Content_Types].xml', 'x'],
      ['xl/workbook.xml', ' '.repeat(20_000_000)],
    ]);
  it.each<[string, () => Buffer | string, string, string | null]>([
    ['in another bank’s format', () => 'Datum;Betrag\n2026-11-20;1\n', 'statement.columns_unknown', null],
    ['with a negative sum', () => `${head}\n2025-11-20,-1,,甲,,,N1\n`, 'statement.wrong_lines', 'B2'],
    ['with a foreign sum', () => `${head}\n2025-11-20,$1,,甲,,,N1\n`, 'statement.wrong_lines', 'B2'],
    [
      'with text for a number',
      () => `${head}\n2025-11-20,1,,甲,,,N1\n2025-11-20,一,,甲,,,N2\n`,
      'statement.wrong_lines',
      'B3',
    ],
    [
      'of another account',
      () => `账号：6200000000000099\n${head}\n2025-11-20,1,,甲,,,N1\n`,
      'statement.other_account',
      null,
    ],
    [
      'without the serial numbers there were',
      () => '日期,金额,对方户名\n2025-11-20,1,甲\n',
      'statement.identity_changed',
      null,
    ],
    ['without a line', () => `${head}\n`, 'statement.no_lines', null],
    ['that is empty', () => '', 'file.empty', null],
    ['that is a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'file.not-a-spreadsheet', null],
    ['that is a zip bomb', bomb, 'file.too-large-unpacked', null],
  ])('%s is refused whole', async (_, bytes, code, cell) => {
    const before = await counts();
    await expect(world.imports(bytes())).rejects.toMatchObject({ code, params: cell ? { cell } : {} });
    expect(await counts()).toEqual(before);
  });

  it('is shown with its cells before anything is imported', async () => {
    const bytes = Buffer.from(`${head}\n2025-11-20,1.50,,甲,,,P1\n2025-11-20,-1,,甲,,,P2\n`);
    const options = { bankAccountId: world.bankAccountId };
    const preview = await app.get(PreviewStatement).run({ name: '示例.csv', bytes }, options, 'en');
    expect(preview).toMatchObject({
      lines: 1,
      known: 0,
      received: { lines: 1, amount: '150' },
      issues: [{ row: 3, cell: 'B3', code: 'amount.negative', value: '-1', detail: expect.any(String) }],
      columns: expect.arrayContaining([
        { key: '贷方发生额', letter: 'B', header: '贷方发生额', field: 'in', sample: '1.50' },
      ]),
    });
  });

  it('keeps a mapping under a name, and says when a file doesn’t fit it', async () => {
    const run = (text: string, options: object) =>
      app
        .get(ImportStatement)
        .run(
          world.finance,
          { name: '示例.csv', bytes: Buffer.from(text) },
          { bankAccountId: world.bankAccountId, ...options },
          'zh',
        );
    const columns = { Tag: 'date', Eingang: 'in', Nummer: 'serial' } as const;
    await run('Tag,Eingang,Nummer\n2025-11-20,1,M1\n', { columns, mappingName: '示例外行' });
    await run('Tag,Eingang,Nummer\n2025-11-21,1,M2\n', { mappingName: '示例外行' });
    await expect(run('Tag,Betrag\n2025-11-21,1\n', { mappingName: '示例外行' })).rejects.toMatchObject({
      code: 'statement.other_format',
      params: { headers: 'Eingang、Nummer' },
    });
    await expect(run('Tag,Betrag\n2025-11-21,1\n', { mappingName: '无' })).rejects.toMatchObject({
      code: 'statement.no_mapping',
    });
  });
});
