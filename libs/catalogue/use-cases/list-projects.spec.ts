import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { CatalogueModule } from '../catalogue.module.js';
import { FIELDS, IP_KINDS, MODES } from '../domain/project.js';
import { CreateProjectBody, type Project } from '../wire/project.js';
import { ListProjectsQuery, PROJECT_SORTS } from '../wire/projects-list.js';
import { CreateProject } from './create-project.js';
import { ListProjects } from './list-projects.js';
import { MoveProject } from './move-project.js';
import { ReleaseProjects } from './release-projects.js';

const TITLES = [
  '青花瓷釉料配方',
  '钠离子电池关键技术',
  '动力电池模组焊接检测',
  '蓝花楹提取物 50%_纯',
  '青色颜料与花纹印制',
  'CMP slurry recycling',
];
const DRAFTS = 5;

describe('ListProjects', () => {
  let database: TestDatabase, app: INestApplication, officer: Person, holder: Person, all: Project[];
  const list = (actor: Person | null, query: object = {}) =>
    app.get(ListProjects).run(actor?.actor ?? null, ListProjectsQuery.parse(query));

  beforeAll(async () => {
    database = await testDatabase();
    app = (await Test.createTestingModule({ imports: [CatalogueModule] }).compile()).createNestApplication();
    await app.init();
    officer = await aPerson(app, ['listing-officer']);
    holder = await aPerson(app, ['holder']);
    all = [];
    for (let i = 0; i < 60; i++) {
      const body = CreateProjectBody.parse({
        title: `${TITLES[i % TITLES.length]} ${i}`,
        abstract: i % 4 === 0 ? '用于电池与储能' : '',
        field: FIELDS[(i * 5) % FIELDS.length],
        trl: i % 10 === 0 ? null : i % 10,
        modes: [...new Set([MODES[i % MODES.length], MODES[(i * 3) % MODES.length]])],
        askingPrice: i % 3 === 0 ? null : String(1_000_000 * (1 + (i % 7))),
        rights: [
          { ipKind: IP_KINDS[i % IP_KINDS.length], number: `ABC-${10_000 + i}.X` },
          { ipKind: IP_KINDS[(i * 2) % IP_KINDS.length] },
        ],
      });
      all.push(await app.get(CreateProject).run(holder.actor, body));
    }
    const open = all.slice(DRAFTS);
    for (const { id } of open) {
      await app.get(MoveProject).run(holder.actor, id, 'submit');
      await app.get(MoveProject).run(officer.actor, id, 'accept');
    }
    const { refused } = await app.get(ReleaseProjects).run(
      officer.actor,
      open.map(({ id }) => id),
    );
    expect(refused).toEqual([]);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const released = () => all.slice(DRAFTS);
  const text = ({ title, holder: of, abstract }: Project) => `${title} ${of} ${abstract}`.toLowerCase();

  it.each(['青花', '花', '电池', '电', '电池 焊接', '50%_', '%', 'cmp', '没有这样的词', '池用'])(
    'finds by %s what stands there, and nothing else',
    async (query) => {
      const { items, total } = await list(null, { query, limit: 200 });
      const words = query.toLowerCase().split(' ');
      const expected = released().filter((project) => words.every((word) => text(project).includes(word)));
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
      expect(total).toBe(expected.length);
    },
  );

  it('puts a word of the title before one of the abstract', async () => {
    const { items } = await list(null, { query: '电池', limit: 200 });
    const inTitle = items.map(({ title }) => title.includes('电池'));
    expect(inTitle).toContain(true);
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false));
  });

  it('finds a right by its number, however it is written, and a project by its own', async () => {
    expect((await list(null, { query: 'abc 10007x' })).items.map(({ id }) => id)).toEqual([]);
    expect((await list(null, { query: 'abc10007' })).items.map(({ id }) => id)).toEqual([all[7]!.id]);
    const own = `P-${all[9]!.number}`;
    expect((await list(null, { query: own })).items.map(({ id }) => id)).toEqual([all[9]!.id]);
  });

  it.each([
    {},
    { query: '电池' },
    { field: 'new-energy' },
    { field: ['new-energy', 'biomedicine'], mode: 'ordinary' },
    { field: 'new-materials', mode: 'assignment,exclusive', trl: '4-6', ipKind: 'invention', query: '电' },
  ])('counts facets as one would by hand: %j', async (query) => {
    const asked = ListProjectsQuery.parse(query);
    const { facets, items } = await list(null, { ...query, limit: 200 });
    const found = released().filter((project) => text(project).includes(asked.query));
    const band = ({ trl }: Project) => (trl === null ? [] : [trl >= 7 ? '7-9' : trl >= 4 ? '4-6' : '1-3']);
    const valuesOf = {
      field: (project: Project) => [project.field],
      mode: (project: Project) => project.modes,
      trl: band,
      ipKind: (project: Project) => [...new Set(project.rights.map(({ ipKind }) => ipKind))],
    };
    const names = Object.keys(valuesOf) as (keyof typeof valuesOf)[];
    const passes = (project: Project, name: keyof typeof valuesOf) =>
      asked[name].length === 0 || valuesOf[name](project).some((value) => (asked[name] as string[]).includes(value));
    for (const name of names) {
      const counts = new Map<string, number>();
      for (const project of found.filter((each) => names.every((other) => other === name || passes(each, other))))
        for (const value of valuesOf[name](project)) counts.set(value, (counts.get(value) ?? 0) + 1);
      expect([name, new Map(facets[name].map(({ value, count }) => [value as string, count]))]).toEqual([name, counts]);
    }
    expect(items.length).toBe(found.filter((each) => names.every((name) => passes(each, name))).length);
  });

  it.each(PROJECT_SORTS)('walks every page of %s once and in order', async (sort) => {
    const whole = (await list(null, { sort, query: '电', limit: 200 })).items.map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(8);
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await list(null, { sort, query: '电', limit: 4, ...(cursor === '' ? {} : { cursor }) });
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(whole);
    const third = await list(null, { sort, query: '电', limit: 4, page: 2 });
    expect(third.items.map(({ id }) => id)).toEqual(whole.slice(4, 8));
  });

  it('sorts by price with those to be negotiated last', async () => {
    const prices = (await list(null, { sort: 'price-low', limit: 200 })).items.map(({ askingPrice }) => askingPrice);
    const known = prices.filter((price) => price !== null).map(Number);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(prices.slice(0, known.length)).not.toContain(null);
  });

  it('shows drafts to staff and to their own organisation alone', async () => {
    const other = await aPerson(app, ['holder']);
    const colleague = await aPerson(app, ['holder'], { organisationId: holder.actor.organisationId });
    const drafts = async (who: Person | null) => (await list(who, { status: 'draft' })).total;
    expect(await drafts(null)).toBe(0);
    expect(await drafts(other)).toBe(0);
    expect(await drafts(colleague)).toBe(DRAFTS);
    expect(await drafts(officer)).toBe(DRAFTS);
    expect((await list(other, { mine: 'true' })).total).toBe(0);
    expect((await list(holder, { mine: 'true', status: 'draft,released' })).total).toBe(all.length);
    expect((await list(officer)).total).toBe(released().length);
    expect((await list(officer)).published).toBe(released().length);
    expect((await list(officer)).facets.status).toContainEqual({ value: 'draft', count: DRAFTS });
    expect((await list(null)).facets.status).toEqual([{ value: 'released', count: released().length }]);
  });

  it('says which filter to drop where nothing fits', async () => {
    const { relaxations, total } = await list(null, { query: '没有这样的词', field: 'new-energy' });
    expect(total).toBe(0);
    expect(relaxations).toEqual([
      { without: 'query', total: released().filter(({ field }) => field === 'new-energy').length },
    ]);
  });

  it('refuses a cursor that is none, or of another sort', async () => {
    const { nextCursor } = await list(null, { limit: 4, sort: 'trl' });
    for (const cursor of ['x', Buffer.from('["newest","1","x"]').toString('base64url'), nextCursor!])
      await expect(list(null, { cursor })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('counts anew when a project has changed, and says where a word is in too many', async () => {
    const before = (await list(null)).total;
    const put = (count: number) =>
      rowsOf(
        database.url,
        `insert into project (id, title, holder, field, status, created_at, updated_at, released_at)
         select gen_random_uuid(), '满', 'x', 'other', 'released', now(), now(), now() from generate_series(1, $1)`,
        count,
      );
    await put(1);
    expect((await list(null)).total).toBe(before + 1);
    expect(await list(null, { query: '满' })).toMatchObject({ total: 1, more: false });
    await put(5_000);
    expect(await list(null, { query: '满' })).toMatchObject({
      total: 5_000,
      more: true,
      facets: { field: [{ value: 'other', count: 5_000 }] },
    });
    expect(await list(officer, { query: '满', status: 'released' })).toMatchObject({ total: 5_001, more: false });
  });
});
