import { moment } from '../../texts/format.js';
import { useLanguage } from '../../texts/language.js';

interface Props {
  readonly at: string | null;
  readonly now: string;
  /** What stands there without a time, and beside one that has passed. */
  readonly words: { readonly noDue: string; readonly overdue: string };
}

export function Due({ at, now, words }: Props) {
  const language = useLanguage();
  if (at === null) return <span className="when muted small">{words.noDue}</span>;
  const late = at < now;
  return (
    <time className={late ? 'when late' : 'when'} dateTime={at}>
      {moment(at, language)}
      {late && <small>! {words.overdue}</small>}
    </time>
  );
}
