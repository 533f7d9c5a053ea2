import type { FormEvent, RefObject } from 'react';
import { PATHS } from '../../paths.js';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords, type Field } from '../../texts/project-words.js';
import type { DeskAsked, DeskSort, View } from './asked.js';
import { deskExport, VIEWS } from './asked.js';
import { viewName } from './side.js';

const IMPORT = '/desk/projects/import';
/** By its own address: `/desk/projects/:id` would fit it too. */
const hasImport = (Object.values(PATHS) as string[]).includes(IMPORT);

interface Props {
  readonly asked: DeskAsked;
  readonly heading: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly go: (to: Partial<DeskAsked>) => void;
}

/** Heading, search and filters. A phone chooses the view here, where the side isn't shown. */
export function Find({ asked, heading, input, go }: Props) {
  const texts = useTexts(deskProjectsTexts);
  const language = useLanguage();
  const words = projectWords[language];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ query: input.current?.value.trim() ?? '' });
  };
  return (
    <>
      <div className="head">
        <h1>{heading}</h1>
        <span className="space" />
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} className="button" href={deskExport(asked, format)} download>
            {texts.export(format === 'csv' ? 'CSV' : 'Excel')}
          </a>
        ))}
        {hasImport && (
          <a className="button" href={IMPORT}>
            {texts.import}
          </a>
        )}
      </div>
      <select
        className="pick-view phone"
        aria-label={texts.views}
        value={asked.view}
        onChange={(event) => go({ view: event.target.value as View })}
      >
        {VIEWS.map((view) => (
          <option key={view} value={view}>
            {viewName(view, language, texts)}
          </option>
        ))}
      </select>
      <form className="find" role="search" onSubmit={submit}>
        <label>
          <input
            key={asked.query}
            ref={input}
            type="search"
            maxLength={200}
            defaultValue={asked.query}
            aria-label={texts.search}
            placeholder={texts.search}
          />
          <kbd className="wide" aria-hidden="true">
            /
          </kbd>
        </label>
        <select
          aria-label={texts.field}
          value={asked.field ?? ''}
          onChange={(event) => go({ field: (event.target.value || null) as Field | null })}
        >
          <option value="">{texts.anyField}</option>
          {Object.entries(words.fields).map(([field, word]) => (
            <option key={field} value={field}>
              {word}
            </option>
          ))}
        </select>
        <select
          aria-label={texts.sort}
          value={asked.sort}
          onChange={(event) => go({ sort: event.target.value as DeskSort })}
        >
          {Object.entries(texts.sorts).map(([sort, word]) => (
            <option key={sort} value={sort}>
              {word}
            </option>
          ))}
        </select>
      </form>
    </>
  );
}
