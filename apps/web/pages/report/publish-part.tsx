import type { Publishable } from '@luochui/followup/wire/report.js';
import { Checkbox } from '../../kit/field.js';
import { useLanguage } from '../../texts/language.js';
import { figuresOf } from './draft.js';
import type { PartProps } from './figures-part.js';
import { toldIn } from './told.js';

const FIELDS: readonly Publishable[] = [
  'enterprise',
  'stage',
  'trl',
  'headline',
  'summary',
  'paid',
  'addedOutput',
  'addedProfit',
  'tax',
  'saved',
  'jobs',
  'measures',
  'problems',
  'help',
];

/** Field by field, with the very value beside it: nobody agrees to what he doesn't see. */
export function PublishPart({ form, draft, change, texts, words }: PartProps) {
  const language = useLanguage();
  const told = new Map<Publishable, string>([
    ['enterprise', form.enterprise],
    ...toldIn(figuresOf(draft), words, language).map(({ field, value }): [Publishable, string] => [field, value]),
  ]);
  const toggled = <T,>(list: readonly T[], item: T, on: boolean): T[] =>
    on ? [...list, item] : list.filter((each) => each !== item);
  return (
    <section aria-labelledby="publish" className="publish">
      <h2 id="publish">{texts.publish}</h2>
      <p className="small muted">{texts.publishHint}</p>
      {FIELDS.map((field) => (
        <Checkbox
          key={field}
          disabled={!told.has(field)}
          checked={told.has(field) && draft.published.includes(field)}
          onChange={(event) => change({ published: toggled(draft.published, field, event.target.checked) })}
          label={
            <>
              {words.fields[field]}
              <small>{told.get(field) ?? texts.empty}</small>
            </>
          }
        />
      ))}
      {form.evidence.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={draft.publishedEvidence.includes(id)}
          onChange={(event) =>
            change({ publishedEvidence: toggled(draft.publishedEvidence, id, event.target.checked) })
          }
          label={texts.publishEvidence(name)}
        />
      ))}
    </section>
  );
}
