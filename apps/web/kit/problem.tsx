import { ProblemError, type Problem } from '../api/client.js';
import { useTexts } from '../texts/language.js';
import { problemTexts } from '../texts/problem.js';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Title and what to do, in words: the server's own, or ours where no answer came. */
export function useProblem(error: unknown): { title: string; detail: string; problem: Problem | null } {
  const texts = useTexts(problemTexts);
  if (!(error instanceof ProblemError)) return { ...texts.broken, problem: null };
  const { problem } = error;
  if (problem.status === 0) return { ...texts.unreachable, problem };
  return { title: problem.title, detail: problem.detail ?? '', problem };
}

/** In the place of a page or of a part of one that couldn't be read. */
export function ProblemView({ error, onRetry }: Props) {
  const texts = useTexts(problemTexts);
  const { title, detail, problem } = useProblem(error);
  return (
    <div className="page notice">
      <h1>{title}</h1>
      <p className="muted">{detail}</p>
      <p className="bar">
        {problem?.status === 401 && (
          <a className="button" href={`/login?to=${encodeURIComponent(location.pathname + location.search)}`}>
            {texts.signIn}
          </a>
        )}
        {onRetry && problem?.status !== 401 && (
          <button type="button" className="dark" onClick={onRetry}>
            {texts.retry}
          </button>
        )}
      </p>
      {problem?.requestId && <p className="small faint mono">{texts.id(problem.requestId)}</p>}
    </div>
  );
}

/** Beside the form or button whose call was refused; said at once. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { title, detail, problem } = useProblem(error);
  return (
    <div className="refusal" role="alert">
      <p>
        <b>! {title}</b> {detail}
      </p>
      {problem?.params?.issues && problem.params.issues.length > 0 && (
        <ul>
          {problem.params.issues.map(({ path, message }) => (
            <li key={path + message}>
              {path && <span className="mono">{path} </span>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A fault of ours. */
export function Broken() {
  const texts = useTexts(problemTexts);
  return (
    <div className="page notice">
      <h1>{texts.broken.title}</h1>
      <p className="muted">{texts.broken.detail}</p>
      <button type="button" className="dark" onClick={() => location.reload()}>
        {texts.reload}
      </button>
    </div>
  );
}
