import { randomUUID } from 'node:crypto';
import { checkDigit } from '@luochui/catalogue';
import { makeWorkbookRows } from '@luochui/demonstration';
import { Client } from 'pg';

/** Every so many-th project has this word in its title, and no other project. */
export const RARE = { every: 5_000, word: '钪铱薄膜', latin: 'scandate' };
const PIECE = 2_000;
const CODES: Readonly<Record<string, string>> = {
  集成电路: 'integrated-circuits',
  生物医药: 'biomedicine',
  智能制造: 'intelligent-manufacturing',
  高端制造: 'high-end-manufacturing',
  新材料: 'new-materials',
  新能源: 'new-energy',
};
const MODES = ['assignment', 'exclusive', 'ordinary', 'cooperation'];

/** Released projects in the words of the example list, the index of words built once at the end, as a restored backup has it. */
export async function putProjects(database: string, count: number): Promise<{ ids: string[]; aNumber: string }> {
  const rows = makeWorkbookRows({ mended: true });
  const client = new Client({ connectionString: database });
  await client.connect();
  const ids: string[] = [];
  const numberOf = (i: number) => {
    const serial = `20191${String(i).padStart(7, '0')}`;
    return `${serial}.${checkDigit(serial)}`;
  };
  try {
    const [{ indexdef }] = (await client.query(`select indexdef from pg_indexes where indexname = 'project_grams'`))
      .rows;
    await client.query('drop index project_grams');
    for (let from = 0; from < count; from += PIECE) {
      const made = Array.from({ length: Math.min(PIECE, count - from) }, (_, j) => {
        const i = from + j;
        const [row, other] = [rows[i % rows.length]!, rows[(i * 7 + 3) % rows.length]!];
        const rare = i % RARE.every === 17 ? `${RARE.word} ${RARE.latin} ` : '';
        return {
          id: randomUUID(),
          title: `${rare}${row.title}（之${i + 1}）`,
          abstract: `${row.abstract}${other.abstract}`,
          holder: other.holder,
          field: CODES[row.field],
          trl: (i % 9) + 1,
          modes: [MODES[i % 4], ...(i % 3 === 0 ? ['equity'] : [])],
          price: i % 4 === 0 ? null : 100_000_00 + i,
          at: new Date(Date.UTC(2024, 0, 1) + i * 60_000),
          number: numberOf(i),
          kind: i % 5 === 0 ? 'utility-model' : 'invention',
        };
      });
      ids.push(...made.map(({ id }) => id));
      await client.query(
        `with made as (select * from jsonb_to_recordset($1::jsonb) as p(id uuid, title text, abstract text, holder text, field text,
           trl smallint, modes text[], price bigint, at timestamptz, number text, kind text)),
         put as (insert into project (id, title, abstract, holder, field, trl, modes, asking_price, status, created_at, updated_at, released_at)
           select id, title, abstract, holder, field, trl, modes, price, 'released', at, at, at from made)
         insert into project_right (project_id, ordinal, ip_kind, jurisdiction, number)
           select id, 1, kind, 'CN', number from made`,
        [JSON.stringify(made)],
      );
    }
    await client.query(`set maintenance_work_mem = '256MB'`);
    await client.query(indexdef);
    await client.query('vacuum analyze project');
    await client.query('vacuum analyze project_right');
    return { ids, aNumber: numberOf(Math.floor(count / 2)) };
  } finally {
    await client.end();
  }
}
