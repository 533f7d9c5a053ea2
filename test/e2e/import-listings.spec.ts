import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { serve } from '@luochui/platform/http/serve.js';
import { Importer } from '@luochui/testing/importer.js';
import { aPerson, caller } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const config = new Config();
const folder = config.listingsDir;
const here = existsSync(join(folder, 'mapping.json'));
if (!here && config.requires('SHARED'))
  throw new Error(`LISTINGS_DIR: nothing at ${folder}, and REQUIRE_SHARED is set`);
if (!here) console.warn(`left out: the public listings, as there is no ${folder} (LISTINGS_DIR names another)`);

const CATEGORIES = {
  'materials and coatings': '新材料',
  sensors: '集成电路',
  'health medicine and biotechnology': '生物医药',
  'information technology and software': '智能制造',
  'robotics automation and control': '智能制造',
  'mechanical and fluid systems': '高端制造',
  optics: '高端制造',
  'electrical and electronics': '集成电路',
  'power generation and storage': '新能源',
  instrumentation: '高端制造',
  propulsion: '高端制造',
  communications: '集成电路',
  manufacturing: '高端制造',
};

const NASA = {
  mappingName: 'nasa-patents',
  mapping: {
    'Case Number': 'externalId',
    Title: 'title',
    Center: 'holder',
    Status: 'ipKind',
    'Patent Number': 'patentNumber',
    'Application SN': 'patentNumber',
    'Patent Expiration Date': 'expiryDate',
  },
  values: { ipKind: { Issued: 'invention', Application: 'application', GM: 'ask' } },
  constants: { jurisdiction: 'US', askingPrice: 'negotiable', field: 'other' },
};

const SETS = [
  {
    set: 'nasa-patents',
    file: 'nasa-patents/nasa-patents.csv',
    options: NASA,
    asked: { 'value:ipKind:GM': 'invention' },
    rows: { data: 1393, accepted: 1393, rejected: 0, new: 1393 },
    errors: {},
  },
  {
    set: 'nasa-t2-2014',
    file: 'nasa-t2-2014/nasa-t2-2014-10-31.csv',
    options: {
      mappingName: 'nasa-t2',
      mapping: {
        'Reference Number': 'externalId',
        Title: 'title',
        Abstract: 'abstract',
        Facility: 'holder',
        Category: 'field',
        'Patent Number': 'patentNumber',
        'Serial Number': 'patentNumber',
        'Expiration Date': 'expiryDate',
      },
      values: { field: CATEGORIES },
      constants: {
        ipKind: 'by-number',
        jurisdiction: 'US',
        modes: ['exclusive', 'ordinary'],
        askingPrice: 'negotiable',
      },
    },
    asked: { 'value:field:aeronautics': 'other', 'value:field:environment': 'other' },
    rows: { data: 1630, accepted: 1405, rejected: 225, new: 1405 },
    errors: { 'duplicate.in-file': 225 },
  },
  {
    set: 'techport',
    file: 'techport/techport-projects.csv',
    options: {
      mappingName: 'techport',
      mapping: {
        projectId: 'externalId',
        title: 'title',
        leadOrg: 'holder',
        primaryTxTitle: 'field',
        trlCurrent: 'trl',
      },
      constants: { ipKind: 'secret', modes: ['cooperation'], askingPrice: 'negotiable' },
    },
    asked: { 'value:field:*': 'high-end-manufacturing' },
    rows: { data: 299, accepted: 255, rejected: 44, new: 255 },
    errors: { 'cell.required': 44 },
  },
];

(here ? describe : describe.skip)('real listings', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, importer: Importer, officer: string;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    officer = (await aPerson(served.app, ['listing-officer'])).token;
    importer = new Importer(served.url, officer);
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  it.each(SETS)(
    '$set goes in once, and a second time changes nothing',
    async ({ file, options, asked, rows, errors }) => {
      const bytes = readFileSync(join(folder, file));
      const waiting = await importer.sends(bytes, file, options);
      expect(waiting).toMatchObject({ status: 'ask', rows });
      expect(waiting.questions.map(({ id }: any) => id)).toEqual(Object.keys(asked));
      expect((await importer.calls('POST', `/${waiting.id}/confirm`, { answers: asked })).status).toBe(204);
      const done = await importer.rests(waiting.id);
      expect(done).toMatchObject({ status: 'done', rows: { ...rows, updated: 0, unchanged: 0 } });
      const codes: Record<string, number> = {};
      for (const { code } of done.errors) codes[code] = (codes[code] ?? 0) + 1;
      expect(codes).toEqual(errors);

      // The mapping was kept with the answers: nothing has to be said again.
      const again = await importer.sends(bytes, file, { mappingName: options.mappingName });
      expect(again).toMatchObject({
        status: 'done',
        rows: { ...rows, new: 0, updated: 0, unchanged: rows.accepted, leftAlone: 0 },
      });
    },
    120_000,
  );

  it('names the earlier row of each duplicate, and the empty cell of each missing holder', async () => {
    const t2 = await importer.sends(readFileSync(join(folder, SETS[1]!.file)), 't2.csv', {
      mappingName: 'nasa-t2',
      dryRun: true,
    });
    expect(t2.errors.every(({ row, detail }: any) => Number(/row (\d+)/.exec(detail)![1]) < row)).toBe(true);
    expect(t2.warnings.filter(({ code }: any) => code === 'date.zero').length).toBeGreaterThan(200);
    const techport = await importer.sends(readFileSync(join(folder, SETS[2]!.file)), 't.csv', {
      mappingName: 'techport',
      dryRun: true,
    });
    expect(new Set(techport.errors.map(({ cell, field }: any) => `${field} ${cell[0]}`))).toEqual(
      new Set(['holder P']),
    );
  }, 60_000);

  it.each(['nasa-patents-resaved-semicolon.csv', 'nasa-patents-resaved.xlsx'])(
    '%s is the same list, and what a second spreadsheet changed is shown before it is written',
    async (name) => {
      const bytes = readFileSync(join(folder, 'nasa-patents', name));
      // Nobody has to remember how it was read: the header is that of a list which was kept.
      const met = await importer.sends(bytes, name, { preview: true });
      expect(met.fits).toEqual(['nasa-patents']);
      const { preview, mappingName } = { preview: true, mappingName: met.fits[0] };
      expect((await importer.calls('PUT', `/${met.id}/options`, { preview, mappingName })).status).toBe(204);
      const shown = await importer.rests(met.id);
      expect(shown).toMatchObject({ status: 'ask', rows: { data: 1393, rejected: 0, new: 0, updated: 374 } });
      expect(shown.changes).toEqual([{ field: 'expiryDate', count: 374 }]);
      expect(shown.warnings).toContainEqual(expect.objectContaining({ code: 'date.resaved', field: 'expiryDate' }));
      const updated = await importer.rows(shown.id, '&result=updated&field=expiryDate');
      expect(updated).toHaveLength(374);
      const swapped = updated.filter(({ changes: { expiryDate } }) => {
        const [year, month, day] = expiryDate.from.split('-');
        return expiryDate.to === `${year}-${day}-${month}`;
      });
      expect(swapped).toHaveLength(374);
      const { projectId, changes } = updated[0];
      const { body: untouched } = await caller(served.url)(officer, 'GET', `/projects/${projectId}`);
      expect(untouched.rights[0]).toMatchObject({
        expiryDate: changes.expiryDate.from,
        number: expect.stringMatching(/\d/),
      });
      await importer.calls('POST', `/${shown.id}/cancel`);
      expect(await importer.rests(shown.id)).toMatchObject({ status: 'cancelled' });
    },
    60_000,
  );
});
