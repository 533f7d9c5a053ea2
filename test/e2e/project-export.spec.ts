import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import { writeXlsx } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { Importer } from '@luochui/testing/importer.js';
import { aPerson } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const HEADER = [
  '成果名称',
  '成果简介',
  '持有人',
  '所属领域',
  '知识产权类型',
  '专利号',
  '申请日',
  '技术成熟度',
  '转让方式',
  '挂牌价（元）',
];
const ROWS = [
  [
    '=cmd|calc',
    '一行\n两行, "引号"',
    '示例大学',
    '新材料',
    '发明专利',
    '201810012345.7',
    '2018-01-05',
    6,
    '转让、普通许可',
    1_200_000,
  ],
  ['+1 级减速器（示例）', '=HYPERLINK("x")', '示例大学', '高端制造', '技术秘密', null, null, null, '合作', '面议'],
  ['-40℃ 低温润滑脂', '', '@示例公司', '新能源', '实用新型', '201820012382.3', null, 9, null, '0.5万'],
  [
    '多项权利',
    '',
    '示例大学',
    '生物医药',
    '发明专利',
    '201810031001.0、201810031002.5',
    '2018-01-05',
    1,
    '独占许可',
    99.5,
  ],
];

describe('a list taken along', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, importer: Importer, token: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    token = (await aPerson(served.app, ['listing-officer'])).token;
    importer = new Importer(served.url, token);
    const done = await importer.sends(writeXlsx({ name: '表', header: HEADER, rows: ROWS }), 'a.xlsx');
    expect(done.rows).toMatchObject({ accepted: ROWS.length, rejected: 0 });
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const get = async (path: string, language = 'zh', bearer: string | null = token) => {
    const headers = { 'accept-language': language, ...(bearer && { authorization: `Bearer ${bearer}` }) };
    const answer = await fetch(`${served.url}/api/v1${path}`, { headers });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const texts = (bytes: Buffer) =>
    readWorkbook(bytes).sheets[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));

  it.each([
    ['csv', 'zh', 'text/csv'],
    ['csv', 'en', 'text/csv'],
    ['xlsx', 'zh', 'application/vnd.openxmlformats'],
    ['xlsx', 'en', 'application/vnd.openxmlformats'],
  ])(
    'as %s in %s runs nothing in a spreadsheet, and sent back changes nothing',
    async (format, language, type) => {
      const { answer, bytes } = await get(`/projects/export?status=accepted&format=${format}`, language);
      expect(answer.headers.get('content-type')).toMatch(type);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
      if (format === 'csv') {
        const cells = bytes.toString().split(/[,\r\n]+/);
        expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
      } else
        expect(
          readWorkbook(bytes).sheets[0]!.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula)),
        ).toEqual([]);
      const [, ...rows] = texts(bytes);
      expect(rows.map(([title]) => title)).toEqual(ROWS.map(([title]) => title));
      const back = await importer.sends(bytes, `back.${format}`);
      expect(back).toMatchObject({
        status: 'done',
        rows: { data: ROWS.length, rejected: 0, new: 0, updated: 0, unchanged: ROWS.length },
      });
    },
    60_000,
  );

  it('holds what its filters let through, and what the reader may see', async () => {
    const found = texts(
      (await get('/projects/export?status=accepted&field=new-materials,new-energy&format=csv')).bytes,
    );
    expect(found.slice(1).map(([title]) => title)).toEqual(['=cmd|calc', '-40℃ 低温润滑脂']);
    expect(texts((await get('/projects/export?status=accepted&format=csv', 'zh', null)).bytes)).toHaveLength(1);
    for (const query of ['', '?format=pdf', '?format=csv&page=2'])
      expect((await get(`/projects/export${query}`)).answer.status).toBe(422);
  });

  it.each(['zh', 'en'])('the template in %s is read as it stands, once it is filled in', async (language) => {
    const { bytes } = await get('/imports/template', language);
    const [header] = texts(bytes);
    expect(header).toHaveLength(10);
    const row = [`模板 ${language}`, '简介', '示例大学', '新材料', '技术秘密', null, null, 3, 'equity', '12万'];
    const done = await importer.sends(writeXlsx({ name: '表', header: header as string[], rows: [row] }), 'a.xlsx');
    expect(done).toMatchObject({ status: 'done', rows: { accepted: 1, new: 1 }, warnings: [] });
    expect((await importer.rows(done.id))[0].values).toMatchObject({
      trl: 3,
      modes: ['equity'],
      askingPrice: '12000000',
    });
  });
});
