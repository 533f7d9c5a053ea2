import { useEffect, useState } from 'react';
import { kitTexts } from '../texts/kit.js';
import { useTexts } from '../texts/language.js';

const PATIENCE_MS = 400;

/** Still grey bars where rows will be; nothing at all in the first moment, so that a quick answer doesn't flicker. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const texts = useTexts(kitTexts);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading page" aria-busy="true">
      {late && <span className="sr">{texts.loading}</span>}
      {late && Array.from({ length: rows }, (_, i) => <i key={i} aria-hidden="true" />)}
    </div>
  );
}
