import type { Figures } from '@luochui/insight/wire/figures.js';
import { useState } from 'react';
import { Bars } from '../../kit/bars.js';
import { ShortMoney } from '../../kit/money.js';
import { Segments } from '../../kit/segments.js';
import { Table, type Column } from '../../kit/table.js';
import { figuresTexts } from '../../texts/figures.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';

type Row = Figures['byField'][number];

const COUNTS = ['released', 'auctioned', 'sold', 'signed'] as const;
const MEASURES = [...COUNTS, 'value'] as const;
type Measure = (typeof MEASURES)[number];

export function ByField({ rows }: { readonly rows: readonly Row[] }) {
  const texts = useTexts(figuresTexts);
  const fields: Readonly<Record<string, string>> = useTexts(projectWords).fields;
  const language = useLanguage();
  const [measure, setMeasure] = useState<Measure>('released');
  const bars = rows.map((row) => ({
    key: row.field,
    label: fields[row.field] ?? row.field,
    // The bar only shows the size: whole yuan are exact enough.
    value: measure === 'value' ? Number(BigInt(row.value) / 100n) : row[measure],
    text: measure === 'value' ? <ShortMoney amount={row.value} language={language} /> : String(row[measure]),
  }));
  const columns: Column<Row>[] = [
    { key: 'field', head: texts.field, cell: ({ field }) => fields[field] ?? field },
    ...COUNTS.map((key) => ({ key, head: texts[key], cell: (row: Row) => row[key], right: true })),
    {
      key: 'value',
      head: texts.value,
      cell: ({ value }) => <ShortMoney amount={value} language={language} />,
      right: true,
    },
  ];
  return (
    <section>
      <h2>{texts.byField}</h2>
      <Segments
        label={texts.measure}
        options={MEASURES.map((value) => ({ value, label: texts[value] }))}
        value={measure}
        onChange={setMeasure}
      />
      <Bars label={`${texts.byField}: ${texts[measure]}`} bars={bars} />
      <details>
        <summary>{texts.asTable}</summary>
        <Table caption={texts.byField} columns={columns} rows={rows} rowKey={({ field }) => field} />
      </details>
    </section>
  );
}
