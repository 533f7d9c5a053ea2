import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeWorkbook, makeWorkbookRows } from '@luochui/demonstration';
import { Config } from '@luochui/platform/config/config.js';
import { serve } from '@luochui/platform/http/serve.js';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import { writeXlsx } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { HeldStatement } from '@luochui/testing/held-statement.js';
import { Importer } from '@luochui/testing/importer.js';
import { aPerson, caller } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const config = new Config();
const corpus = config.importCorpusDir;
const here = existsSync(join(corpus, 'expected.json'));
if (!here && config.requires('SHARED'))
  throw new Error(`IMPORT_CORPUS_DIR: nothing at ${corpus}, and REQUIRE_SHARED is set`);
if (!here) console.warn(`left out: an import of a corrected file, as there is no ${corpus}`);

const HEADER = ['成果名称', '持有人', '所属领域', '知识产权类型', '挂牌价（元）'];
const aFile = (...rows: (string | number | null)[][]) => writeXlsx({ name: '表', header: HEADER, rows });
const aRow = (title: string, price: number | string = 1_200_000) => [title, '示例大学', '新材料', '技术秘密', price];

describe('an import by the protocol', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, importer: Importer, token: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    token = (await aPerson(served.app, ['listing-officer'])).token;
    importer = new Importer(served.url, token);
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const projects = async (query: string) =>
    (await caller(served.url)(token, 'GET', `/projects?query=${encodeURIComponent(query)}&status=accepted`)).body.items;

  it('takes the example workbook but for its twelve faulty rows, and those once they are mended', async () => {
    const done = await importer.sends(makeWorkbook({ mended: false }), '示例成果.xlsx');
    expect(done).toMatchObject({
      status: 'done',
      fileName: '示例成果.xlsx',
      rows: { data: 732, accepted: 720, rejected: 12, new: 720, updated: 0, unchanged: 0 },
      progress: { phase: 'done', done: 720, total: 720 },
    });
    expect(done.errors.map(({ code }: any) => code)).toEqual([
      'patent-number.check-digit',
      'code-list.unknown',
      'amount.negative',
      'code-list.unknown',
      'cell.required',
      'duplicate.in-file',
      'date.not-in-calendar',
      'code-list.unknown',
      'cell.required',
      'patent-number.no-check-digit',
      'amount.range',
      'code-list.unknown',
    ]);
    for (const { row, detail } of done.errors) expect([row > 1, detail.length > 10]).toEqual([true, true]);

    const mended = await importer.sends(makeWorkbook({ mended: true }), '示例成果.xlsx');
    expect(mended.rows).toMatchObject({ data: 732, rejected: 0, new: 12, updated: 0, unchanged: 720 });
    expect((await importer.sends(makeWorkbook({ mended: true }), 'x.xlsx')).rows).toMatchObject({
      new: 0,
      unchanged: 732,
    });
    const [first] = await projects(makeWorkbookRows({ mended: true })[0]!.title);
    expect(first).toMatchObject({ title: makeWorkbookRows({ mended: true })[0]!.title, status: 'accepted' });
  }, 120_000);

  it('gives back what it refused as a workbook that can be mended and sent again', async () => {
    const done = await importer.sends(
      aFile(aRow('一项'), aRow('又一项', '50-80万'), ['=1+1', '', '新材料', '技术秘密', 1]),
      'a.xlsx',
    );
    expect(done.rows).toMatchObject({ accepted: 1, rejected: 2 });
    const [sheet] = readWorkbook(await importer.rejected(done.id)).sheets;
    const texts = sheet!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));
    expect(texts.slice(0, 3)).toEqual([
      [...HEADER, expect.stringContaining('问题')],
      ['又一项', '示例大学', '新材料', '技术秘密', '50-80万', expect.stringContaining('E3')],
      ['=1+1', ' ', '新材料', '技术秘密', '1', expect.stringContaining('B4')],
    ]);
    expect(sheet!.rows[2]!.cells[0]).toEqual({ text: '=1+1', kind: 'text' });
    const again = await importer.sends(await importer.rejected(done.id), 'errors.xlsx');
    expect(again.rows).toMatchObject({ data: 2, rejected: 2 });

    const mends: Record<string, string> = { '50-80万': '65万', ' ': '示例研究院' };
    const [header, ...rows] = texts.map((cells) => cells.map((text) => mends[text ?? ''] ?? text));
    const mended = await importer.sends(writeXlsx({ name: '表', header: header as string[], rows }), 'errors.xlsx');
    expect(mended.rows).toMatchObject({ data: 2, accepted: 2, new: 2 });
    expect((await projects('又一项'))[0].askingPrice).toBe('65000000');
    expect((await importer.sends(aFile(aRow('一项')), 'a.xlsx')).rows).toMatchObject({ unchanged: 1 });
  }, 60_000);

  it('two of one file at once add its projects once', async () => {
    const file = aFile(...Array.from({ length: 150 }, (_, i) => aRow(`同时导入 ${i}`)));
    const both = await Promise.all([importer.sends(file, 'a.xlsx'), importer.sends(file, 'b.xlsx')]);
    expect(both.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(both.map(({ rows }) => rows.new).sort((a, b) => a - b)).toEqual([0, 150]);
  }, 60_000);

  it('asks before it writes, takes answers, and writes nothing when it is cancelled', async () => {
    const csv = Buffer.from('成果名称,持有人,知识产权类型\n问一问,示例大学,技术秘密\n');
    const asked = await importer.sends(csv, 'a.csv');
    expect(asked).toMatchObject({
      status: 'ask',
      questions: [{ id: 'constant:field', kind: 'constant', field: 'field' }],
    });
    expect(asked.questions[0].options).toContain('new-materials');
    expect(await projects('问一问')).toEqual([]);
    expect(await importer.calls('POST', `/${asked.id}/confirm`, { answers: {} })).toMatchObject({
      status: 422,
      body: { code: 'import.unanswered' },
    });
    expect(await importer.calls('POST', `/${asked.id}/confirm`, { answers: { 'constant:field': 'x' } })).toMatchObject({
      status: 422,
    });
    expect(
      (await importer.calls('POST', `/${asked.id}/confirm`, { answers: { 'constant:field': 'new-materials' } })).status,
    ).toBe(204);
    expect(await importer.rests(asked.id)).toMatchObject({ status: 'done', rows: { new: 1 } });

    const other = await importer.sends(csv.subarray(0), 'a.csv', { preview: true, constants: { field: '新能源' } });
    expect(other).toMatchObject({ status: 'ask', rows: { updated: 1 } });
    const [row] = await importer.rows(other.id);
    expect(row).toMatchObject({ result: 'updated', changes: { field: { from: '新材料', to: '新能源' } } });
    expect((await importer.calls('POST', `/${other.id}/cancel`)).status).toBe(204);
    expect((await importer.calls('POST', `/${other.id}/confirm`, { answers: {} })).status).toBe(409);
    expect((await projects('问一问'))[0].field).toBe('new-materials');
  }, 60_000);

  it('tells how far it is, and cancelled in the middle of writing leaves nothing', async () => {
    const rows = Array.from({ length: 180 }, (_, i) => [`C-${i}`, ...aRow(`半途 ${i}`)]);
    const file = writeXlsx({ name: '表', header: ['来源编号', ...HEADER], rows });
    // Somebody else adds the 130th of them, and doesn't end: the import stands in the piece that has it.
    const held = await HeldStatement.run(
      database.url,
      `insert into project (id, title, holder, field, status, external_id, mapping_name, created_at, updated_at)
       values (gen_random_uuid(), 'x', 'x', 'other', 'accepted', 'C-130', 'halfway', now(), now())`,
    );
    const { importId } = (await importer.uploads(file, 'a.xlsx', { mappingName: 'halfway' })).body;
    try {
      await held.isWaitedFor();
      const { body: state } = await importer.calls('GET', `/${importId}`);
      expect(state).toMatchObject({ status: 'running', progress: { phase: 'writing', done: 125, total: 180 } });
      expect((await importer.calls('POST', `/${importId}/cancel`)).status).toBe(204);
    } finally {
      await held.release();
    }
    expect(await importer.rests(importId)).toMatchObject({ status: 'cancelled' });
    // The next one takes its turn after the cancelled one has given up, and finds nothing of it.
    expect((await importer.sends(file, 'a.xlsx', { mappingName: 'halfway' })).rows).toMatchObject({
      new: 180,
      unchanged: 0,
    });
  }, 60_000);

  it('a dry run says all and writes nothing', async () => {
    const dry = await importer.sends(aFile(aRow('只看看')), 'a.xlsx', { dryRun: true });
    expect(dry).toMatchObject({ status: 'done', dryRun: true, rows: { new: 1 } });
    expect(await projects('只看看')).toEqual([]);
  }, 60_000);

  it('leaves alone what a person has edited since', async () => {
    await importer.sends(aFile(aRow('手工改过')), 'a.xlsx');
    const [project] = await projects('手工改过');
    await caller(served.url)(token, 'PATCH', `/projects/${project.id}`, { abstract: '改' });
    const again = await importer.sends(aFile(aRow('手工改过', 990_000)), 'a.xlsx');
    expect(again.rows).toMatchObject({ new: 0, updated: 0, leftAlone: expect.any(Number) });
    expect(again.warnings).toContainEqual(expect.objectContaining({ code: 'row.edited-by-hand', row: 2 }));
    expect((await projects('手工改过'))[0].askingPrice).toBe('120000000');
  }, 60_000);

  it.each([
    ['nothing', Buffer.alloc(0), undefined, 'file.empty'],
    ['a broken upload', makeWorkbook({ mended: true }).subarray(0, 30_000), undefined, 'file.truncated'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), undefined, 'file.not-a-spreadsheet'],
    ['another sheet', aFile(aRow('x')), { sheet: '没有' }, 'file.no-sheet'],
    ['a wrong encoding', Buffer.from('成果名称,持有人\nx,y\n'), { encoding: 'utf-16le' }, 'file.encoding'],
    ['a header that is not there', aFile(aRow('x')), { headerRow: 900 }, 'file.no-header'],
  ] as const)('refuses %s as a whole, in words', async (_, bytes, options, code) => {
    const refused = await importer.sends(bytes, 'a.xlsx', options);
    expect(refused).toMatchObject({
      status: 'refused',
      refusal: { code, detail: expect.stringMatching(/\w{3}/) },
      rows: { data: 0 },
    });
  });

  it.each([
    ['no JSON', 'not json', 'options'],
    ['an unknown option', { colour: 'red' }, 'options'],
    ['an unknown field', { mapping: { a: 'colour' } }, 'options.mapping.a'],
    ['a constant that is none', { constants: { field: '区块链' } }, 'options.constants.field'],
    ['a wrong order of dates', { dateOrder: 'ydm' }, 'options.dateOrder'],
  ] as const)('refuses %s before it reads the file', async (_, options, path) => {
    expect(await importer.uploads(aFile(aRow('x')), 'a.xlsx', options)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', params: { issues: [{ path }] } },
    });
  });

  it('is for listing officers, with a file, and knows its own imports alone', async () => {
    const { token: other } = await aPerson(served.app, ['auction-officer']);
    expect((await new Importer(served.url, other).uploads(aFile(aRow('x')), 'a.xlsx')).status).toBe(403);
    expect((await new Importer(served.url, 'nobody').uploads(aFile(aRow('x')), 'a.xlsx')).status).toBe(401);
    expect(await importer.calls('POST', '', {})).toMatchObject({ status: 422, body: { code: 'import.no_file' } });
    expect((await importer.calls('GET', '/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  (here ? it : it.skip)(
    'a corrected file updates what it corrects, adds what is new and deletes nothing',
    async () => {
      const { house, cases } = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8'));
      const named = (id: string) => cases.find((each: { id: string }) => each.id === id);
      const send = (id: string, more = {}) =>
        importer.sends(readFileSync(join(corpus, 'files', named(id).file)), named(id).file, {
          mapping: house,
          mappingName: 'reimport',
          ...more,
        });
      const [first, second] = [named('reimport-1-first'), named('reimport-2-corrected')];
      expect((await send(first.id)).rows).toMatchObject({ ...first.rows, new: first.rows.accepted });
      const shown = await send(second.id, { preview: true });
      expect(shown).toMatchObject({
        status: 'ask',
        rows: second.rows,
        changes: [
          { field: 'title', count: 1 },
          { field: 'askingPrice', count: 1 },
        ],
      });
      const [retitled] = await importer.rows(shown.id, '&result=updated&field=title');
      expect(retitled.changes.title.to).toBe(second.values.find((each: any) => each.field === 'title').value);
      expect(await projects(retitled.changes.title.from)).toHaveLength(1);
      expect((await importer.calls('POST', `/${shown.id}/confirm`, { answers: {} })).status).toBe(204);
      expect(await importer.rests(shown.id)).toMatchObject({ status: 'done', rows: second.rows });
      const third = await send(second.id);
      expect(third.rows).toMatchObject({ accepted: 5, new: 0, updated: 0, unchanged: 5 });
    },
    60_000,
  );
});
