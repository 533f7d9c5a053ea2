import { useState } from 'react';
import type { StatementField, StatementOptions, StatementPreview } from '../../api/statements.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { statementsTexts } from '../../texts/statements.js';

type Columns = NonNullable<StatementOptions['columns']>;
type Line = StatementPreview['sample'][number];
type Issue = StatementPreview['issues'][number];

interface Props {
  readonly preview: StatementPreview;
  readonly busy: boolean;
  readonly error: unknown;
  readonly mappingName: string;
  readonly onColumns: (columns: Columns) => void;
  readonly onHeaderRow: (row: number) => void;
  readonly onImport: (mappingName: string) => void;
  readonly onLeave: () => void;
}

/** What the file was taken for, what is wrong with it and what importing it would add. */
export function Preview({ preview, busy, error, onColumns, onHeaderRow, onImport, onLeave, ...given }: Props) {
  const texts = useTexts(statementsTexts);
  const online = useOnline();
  const [mappingName, setMappingName] = useState(given.mappingName);
  const { toMap, issueCount, lines, known, columns } = preview;
  const fields = Object.entries(texts.fields) as [StatementField, string][];
  const assign = (key: string, field: StatementField | null) =>
    onColumns(Object.fromEntries(columns.map((each) => [each.key, each.key === key ? field : each.field])));
  const ready = toMap.length === 0 && issueCount === 0 && lines > known;
  return (
    <>
      <Facts preview={preview} onHeaderRow={onHeaderRow} />
      <h3>{texts.columns}</h3>
      <ul className="statement-columns">
        {columns.map(({ key, letter, header, field, sample }) => (
          <li key={letter}>
            <label>
              <span title={`${texts.sample} ${sample}`}>
                <b>{header || letter}</b> <span className="small muted">{sample}</span>
              </span>
              <select
                aria-label={texts.columnOf(letter, header)}
                value={field ?? ''}
                disabled={busy}
                onChange={({ target }) => assign(key, fields.find(([name]) => name === target.value)?.[0] ?? null)}
              >
                <option value="">{texts.unused}</option>
                {fields.map(([name, word]) => (
                  <option key={name} value={name}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {toMap.length > 0 && (
        <p className="lacks" role="alert">
          ! {texts.toMap(toMap.map((field) => texts.fields[field]).join('、'))}
        </p>
      )}
      {issueCount > 0 && <Issues preview={preview} />}
      {preview.sample.length > 0 && <Sample lines={preview.sample} />}
      {error !== null && error !== undefined && <Refusal error={error} />}
      <div className="choice">
        <Field
          label={texts.keepAs}
          maxLength={100}
          autoComplete="off"
          value={mappingName}
          onChange={({ target }) => setMappingName(target.value)}
        />
        <Button onClick={onLeave}>{texts.other}</Button>
        <Button kind="dark" busy={busy} disabled={!ready || !online} onClick={() => onImport(mappingName.trim())}>
          {texts.import(lines - known)}
        </Button>
      </div>
    </>
  );
}

function Facts({ preview, onHeaderRow }: Pick<Props, 'preview' | 'onHeaderRow'>) {
  const texts = useTexts(statementsTexts);
  const language = useLanguage();
  const { sheet, headerRow, lines, known, received, paid, firstDay, lastDay } = preview;
  const [row, setRow] = useState(String(headerRow));
  const sums = [
    [texts.received, received],
    [texts.paid, paid],
  ] as const;
  return (
    <>
      <p className="muted">{texts.readAs(sheet, headerRow)}</p>
      <dl className="facts">
        <div>
          <dt>{texts.days}</dt>
          <dd>{firstDay === null ? '–' : `${firstDay} – ${lastDay}`}</dd>
        </div>
        {sums.map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {texts.lines(sum.lines)} · {money(sum.amount, language).full}
            </dd>
          </div>
        ))}
      </dl>
      {known > 0 && (
        <p>
          <b>{texts.lines(lines)}</b>, {texts.known(known)}
        </p>
      )}
      <form
        className="choice"
        onSubmit={(event) => {
          event.preventDefault();
          if (Number(row) > 0) onHeaderRow(Number(row));
        }}
      >
        <Field
          label={texts.headerRow}
          inputMode="numeric"
          pattern="[1-9][0-9]{0,4}"
          value={row}
          onChange={({ target }) => setRow(target.value)}
        />
        <Button type="submit" disabled={row === String(headerRow)}>
          {texts.again}
        </Button>
      </form>
    </>
  );
}

function Issues({ preview: { issues, issueCount } }: Pick<Props, 'preview'>) {
  const texts = useTexts(statementsTexts);
  const columns: Column<Issue>[] = [
    { key: 'cell', head: texts.cell, cell: ({ cell }) => <b className="mono">{cell}</b> },
    { key: 'value', head: texts.value, cell: ({ value }) => value || '–' },
    { key: 'problem', head: texts.problem, cell: ({ detail }) => detail },
  ];
  return (
    <>
      <h3 className="lacks">! {texts.issues(issueCount)}</h3>
      <Table
        caption={texts.issues(issueCount)}
        columns={columns}
        rows={issues}
        rowKey={({ cell, code }) => `${cell} ${code}`}
      />
    </>
  );
}

function Sample({ lines }: { readonly lines: readonly Line[] }) {
  const texts = useTexts(statementsTexts);
  const language = useLanguage();
  const columns: Column<Line>[] = [
    { key: 'day', head: texts.day, cell: ({ day }) => day },
    {
      key: 'amount',
      head: texts.amount,
      right: true,
      cell: ({ amount, direction }) =>
        `${direction === 'in' ? texts.received : texts.paid} ${money(amount, language).full}`,
    },
    { key: 'party', head: texts.party, cell: ({ name }) => name || '–' },
    { key: 'remark', head: texts.remark, cell: ({ remark }) => remark || '–' },
  ];
  return (
    <>
      <h3>{texts.first}</h3>
      <Table caption={texts.first} columns={columns} rows={lines} rowKey={({ row }) => String(row)} />
    </>
  );
}
