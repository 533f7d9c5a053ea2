import { useState } from 'react';
import type { ImportField, ImportOptions, ImportState } from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly disabled: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

/** Each column of the file with what it is taken for. */
export function Columns({ state, disabled, onChange }: Props) {
  const texts = useTexts(deskImportTexts);
  const [name, setName] = useState(state.options.mappingName ?? '');
  const columns = state.shape?.sheets[0]?.columns ?? [];
  const fields = Object.entries(texts.fields) as [ImportField, string][];
  const assign = (index: number, field: ImportField | null) =>
    onChange({ mapping: mappingOf(columns.map((column) => (column.index === index ? { ...column, field } : column))) });
  return (
    <>
      <h2>{texts.columns}</h2>
      <ul className="columns">
        {columns.map(({ index, letter, header, field, sample }) => (
          <li key={index} className={field === null ? 'unused' : undefined}>
            <span className="mono small faint">{letter}</span>
            <span className="name">
              <b>{header || '–'}</b>
              <span className="small muted">
                {texts.sample} {sample || '–'}
              </span>
            </span>
            <select
              aria-label={texts.columnOf(letter, header)}
              value={field ?? ''}
              disabled={disabled}
              onChange={(event) => assign(index, fields.find(([key]) => key === event.target.value)?.[0] ?? null)}
            >
              <option value="">{texts.notUsed}</option>
              {fields.map(([key, word]) => (
                <option key={key} value={key}>
                  {word}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <form
        className="keep"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onChange({ mappingName: name.trim(), mapping: mappingOf(columns) });
        }}
      >
        <Field
          label={texts.mappingName}
          hint={texts.mappingHint}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={disabled || name.trim() === '' || name.trim() === state.options.mappingName}>
          {texts.keep}
        </Button>
      </form>
    </>
  );
}

type Column = NonNullable<ImportState['shape']>['sheets'][number]['columns'][number];

/** By header; by letter where a header is missing or stands twice. */
function mappingOf(columns: readonly Column[]): NonNullable<ImportOptions['mapping']> {
  const once = (header: string) => header !== '' && columns.filter((column) => column.header === header).length === 1;
  return Object.fromEntries(
    columns.flatMap(({ header, letter, field }) => (field ? [[once(header) ? header : letter, field]] : [])),
  );
}
