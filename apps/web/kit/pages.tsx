import { kitTexts } from '../texts/kit.js';
import { useTexts } from '../texts/language.js';

interface Props {
  readonly from: number;
  readonly count: number;
  readonly total?: number | null;
  /** Null: there is none in that direction. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Where one is in a long list, and onwards. The route holds the page, so that a link brings it back. */
export function Pages({ from, count, total = null, onPrevious, onNext }: Props) {
  const texts = useTexts(kitTexts);
  return (
    <nav className="pages" aria-label={texts.pages}>
      <span>{texts.range(count === 0 ? 0 : from, from + count - 1, total)}</span>
      <button type="button" disabled={!onPrevious} onClick={onPrevious ?? undefined} aria-label={texts.previous}>
        ‹
      </button>
      <button type="button" disabled={!onNext} onClick={onNext ?? undefined} aria-label={texts.next}>
        ›
      </button>
    </nav>
  );
}
