import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useReleasedProjects } from '../../api/event-preparation.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { ShortMoney } from '../../kit/money.js';
import { Pages } from '../../kit/pages.js';
import { Refusal } from '../../kit/problem.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useLanguage, useTexts } from '../../texts/language.js';

interface Props {
  readonly add: UseMutationResult<unknown, Error, readonly string[]>;
  readonly onAdded: (count: number) => void;
  readonly onClose: () => void;
}

const PER_PAGE = 20;

/** Released projects, searched and ticked over several pages; they come in the order in which they were ticked. */
export function ProjectPicker({ add, onAdded, onClose }: Props) {
  const texts = useTexts(deskEventTexts);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error } = useReleasedProjects(query, page);
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('query');
    setQuery(typeof typed === 'string' ? typed.trim() : '');
    setPage(1);
  };
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Dialog as="sheet" title={texts.choose} onClose={onClose}>
      <form className="picker-search" role="search" onSubmit={search}>
        <input type="search" name="query" aria-label={texts.search} placeholder={texts.search} />
        <Button type="submit">{texts.searchDo}</Button>
      </form>
      {error && <Refusal error={error} />}
      {data?.items.length === 0 && <p className="muted">{texts.noProjects}</p>}
      <ul className="picker">
        {data?.items.map(({ id, title, holder, askingPrice }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                aria-label={texts.selectProject(title)}
                onChange={() => toggle(id)}
              />
              <span>
                {title}
                <small className="muted">
                  {holder} · {askingPrice ? <ShortMoney amount={askingPrice} language={language} /> : texts.negotiable}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {data && (
        <Pages
          from={(page - 1) * PER_PAGE + 1}
          count={data.items.length}
          total={data.total}
          onPrevious={page > 1 ? () => setPage(page - 1) : null}
          onNext={page * PER_PAGE < data.total ? () => setPage(page + 1) : null}
        />
      )}
      {add.isError && <Refusal error={add.error} />}
      <div className="actions">
        <Button onClick={onClose}>{texts.cancel}</Button>
        <Button
          kind="dark"
          disabled={chosen.length === 0}
          busy={add.isPending}
          onClick={() => add.mutate(chosen, { onSuccess: () => onAdded(chosen.length) })}
        >
          {texts.addChosen(chosen.length)}
        </Button>
      </div>
    </Dialog>
  );
}
