import { useState } from 'react';
import { useImportWords, type ImportOptions, type ImportState, type ImportWord } from '../../api/imports.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { useOwnWords } from './own-words.js';

interface Props {
  readonly state: ImportState;
  readonly disabled: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

type Values = NonNullable<ImportOptions['values']>;
const SHOWN = 40;
const keyOf = ({ field, value }: ImportWord) => `${field} ${value}`;

/** A stranger's words with ours beside each: many are given at once by searching for a part of them. Kept with the mapping's name. */
export function Words({ state, disabled, onChange }: Props) {
  const texts = useTexts(deskImportTexts);
  const words = useImportWords(state.id, JSON.stringify([state.status, state.options])).data ?? [];
  const [part, setPart] = useState('');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState(SHOWN);
  const open = words.filter(({ ours }) => ours === null).length;
  // A few strangers among our own words are errors of their rows, and mended there.
  const asked = state.questions.some(({ kind }) => kind === 'value' || kind === 'value-default');
  if (words.length === 0) return null;
  const found = words.filter(({ value }) => value.toLowerCase().includes(part.trim().toLowerCase()));
  const give = (which: readonly ImportWord[], ours: string) =>
    setGiven({ ...given, ...Object.fromEntries(which.map((word) => [keyOf(word), ours])) });
  const said = words.filter((word) => given[keyOf(word)]);
  const fields = [...new Set(found.map(({ field }) => field))];
  return (
    <details className="sheet guesses" open={asked || undefined}>
      <summary>{texts.words(words.length, open)}</summary>
      <div className="words-find">
        <Field label={texts.findWord} value={part} onChange={(event) => setPart(event.target.value)} />
        {part.trim() !== '' &&
          fields.map((field) => {
            const these = found.filter((word) => word.field === field);
            return (
              <label key={field} className="all-of">
                {texts.allFound(these.length, texts.fields[field])}
                <Ours field={field} value="" disabled={disabled} onChoose={(ours) => give(these, ours)} />
              </label>
            );
          })}
      </div>
      <table className="words">
        <thead>
          <tr>
            <th scope="col">{texts.heads.column}</th>
            <th scope="col">{texts.theirs}</th>
            <th scope="col">{texts.rowsWith}</th>
            <th scope="col">{texts.ours}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shown).map((word) => (
            <tr key={keyOf(word)} className={word.ours === null && !given[keyOf(word)] ? 'open' : undefined}>
              <td>{texts.fields[word.field]}</td>
              <th scope="row">{word.value || texts.empty}</th>
              <td>{word.count}</td>
              <td>
                <Ours
                  field={word.field}
                  value={given[keyOf(word)] ?? word.ours?.join('、') ?? ''}
                  label={texts.oursOf(word.value)}
                  disabled={disabled}
                  onChoose={(ours) => give([word], ours)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="act">
        {found.length > shown && (
          <Button onClick={() => setShown(shown + SHOWN)}>{texts.moreWords(found.length - shown)}</Button>
        )}
        <Button
          kind="dark"
          disabled={disabled || said.length === 0}
          onClick={() => onChange({ values: withGiven(state.options.values ?? {}, said, given) })}
        >
          {texts.readWithWords(said.length)}
        </Button>
      </p>
    </details>
  );
}

function withGiven(values: Values, said: readonly ImportWord[], given: Readonly<Record<string, string>>): Values {
  const all: Record<string, Record<string, string | string[] | null>> = {};
  for (const [field, map] of Object.entries(values)) all[field] = { ...map };
  for (const word of said) all[word.field] = { ...all[word.field], [word.value]: given[keyOf(word)]! };
  return all;
}

interface OursProps {
  readonly field: ImportWord['field'];
  readonly value: string;
  readonly label?: string;
  readonly disabled: boolean;
  readonly onChoose: (ours: string) => void;
}

function Ours({ field, value, label, disabled, onChoose }: OursProps) {
  const texts = useTexts(deskImportTexts);
  const list = useOwnWords()(field);
  const known = value === '' || value === 'reject' || list.some(([own]) => own === value);
  return (
    <select aria-label={label} value={value} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
      <option value="" disabled>
        {texts.yours}
      </option>
      {!known && <option value={value}>{value}</option>}
      {list.map(([own, word]) => (
        <option key={own} value={own}>
          {word}
        </option>
      ))}
      <option value="reject">{texts.optionWords.reject}</option>
    </select>
  );
}
