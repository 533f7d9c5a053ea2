import { useSearchParams } from 'react-router';
import { deskEventsTexts } from '../../texts/desk-events.js';
import { useTexts } from '../../texts/language.js';

/** Onwards in a list that is walked by cursor, and back to its beginning; the address holds where one is. */
export function CursorPages({ next }: { readonly next: string | null }) {
  const texts = useTexts(deskEventsTexts);
  const [search, setSearch] = useSearchParams();
  const to = (cursor: string | null) => {
    const query = new URLSearchParams(search);
    if (cursor === null) query.delete('cursor');
    else query.set('cursor', cursor);
    setSearch(query);
  };
  if (next === null && !search.has('cursor')) return null;
  return (
    <p className="bar">
      {search.has('cursor') && (
        <button type="button" onClick={() => to(null)}>
          {texts.firstPage}
        </button>
      )}
      {next !== null && (
        <button type="button" onClick={() => to(next)}>
          {texts.nextPage}
        </button>
      )}
    </p>
  );
}
