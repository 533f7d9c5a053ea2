import type { ImportState } from '../../api/imports.js';
import { Field, Select } from '../../kit/field.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { useOwnWords } from './own-words.js';

type Question = ImportState['questions'][number];

interface Props {
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, string>>;
  readonly pressed: boolean;
  readonly onAnswer: (id: string, answer: string) => void;
}

/** What the file can't say itself, asked once for all of its rows. */
export function Questions({ questions, answers, pressed, onAnswer }: Props) {
  const texts = useTexts(deskImportTexts);
  const words = useOptionWords();
  return (
    <section className="sheet asks">
      <h2>{texts.ask}</h2>
      {questions.map(({ id, text, field, options }) => {
        const error = pressed && !answers[id] ? texts.yours : undefined;
        const given = { label: text, error, value: answers[id] ?? '' };
        if (options.length === 0)
          return <Field key={id} {...given} onChange={(event) => onAnswer(id, event.target.value)} />;
        return (
          <Select key={id} {...given} onChange={(event) => onAnswer(id, event.target.value)}>
            <option value="" disabled>
              {texts.yours}
            </option>
            {options.map((option) => (
              <option key={option} value={option}>
                {words(field, option)}
              </option>
            ))}
          </Select>
        );
      })}
    </section>
  );
}

function useOptionWords(): (field: Question['field'], option: string) => string {
  const own: Record<string, string> = useTexts(deskImportTexts).optionWords;
  const lists = useOwnWords();
  return (field, option) => own[option] ?? Object.fromEntries(lists(field))[option] ?? option;
}
