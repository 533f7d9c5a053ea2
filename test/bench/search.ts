import { percentile, round, row, type Bench, type Row } from './bench.js';
import { putProjects, RARE } from './many-projects.js';
import type { Workbench } from './workbench.js';

const SIZES = [20_000, 200_000];
/** One after the other, so that a search isn't measured by what waits before it. */
const ASKED = 40;

/** What readers ask of the catalogue, by HTTP, beside a look at one project by its id; at two sizes, to see how it grows. */
export const bench: Bench = { name: 'search', run };

const kinds = (aNumber: string): Readonly<Record<string, string>> => ({
  'nothing, the newest': '',
  'a field': 'field=new-materials',
  'three facets and a price order': 'field=new-materials,biomedicine&mode=equity&trl=4-6&sort=price-low',
  'one frequent character': 'query=片',
  'one rare character': 'query=钪',
  'a frequent word of two': 'query=方法',
  'a rare word of two': 'query=铱薄',
  'a long word': `query=${RARE.word}`,
  'two words in a field': 'query=检测 陶瓷&field=new-materials',
  'an English word': `query=${RARE.latin}`,
  'a number': `query=${aNumber}`,
});

async function run(bench: Workbench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await ofSize(bench, size)));
  return rows;
}

async function ofSize(bench: Workbench, size: number): Promise<Row[]> {
  const database = await bench.database();
  const program = await bench.program({ DATABASE_URL: database });
  const { ids, aNumber } = await putProjects(database, size);
  const asked = Object.entries(kinds(aNumber));
  const took = new Map<string, { p50: number[]; p99: number[] }>();
  const keep = (name: string, latencies: readonly number[]) => {
    const { p50, p99 } = took.get(name) ?? { p50: [], p99: [] };
    took.set(name, { p50: [...p50, percentile(latencies, 0.5)], p99: [...p99, percentile(latencies, 0.99)] });
  };
  const measured = async (path: (i: number) => string) => {
    const latencies: number[] = [];
    for (let i = 0; i < ASKED; i++) latencies.push(await look(`${program.url}/api/v1/projects${path(i)}`));
    return latencies;
  };
  await measured((i) => `/${ids[i]}`);
  for (const [, query] of asked) await look(`${program.url}/api/v1/projects?${query}`);
  for (let repetition = 0; repetition < bench.settings.repetitions; repetition++) {
    keep('id', await measured((i) => `/${ids[(i * 977) % ids.length]}`));
    for (const [name, query] of asked) keep(name, await measured(() => `?${query}`));
  }
  await program.end();
  const floor = took.get('id')!;
  const of = (what: string) => `${size.toLocaleString('en')}: ${what}`;
  return [
    row(of('one project by its id, p50'), 'ms', floor.p50),
    row(of('one project by its id, p99'), 'ms', floor.p99),
    ...asked.flatMap(([name]) => [
      row(of(`${name}, p50`), 'ms', took.get(name)!.p50, floor.p50),
      row(of(`${name}, p99`), 'ms', took.get(name)!.p99, floor.p99),
    ]),
  ];
}

async function look(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${answer.status} for ${url}`);
  return round(performance.now() - began, 3);
}
