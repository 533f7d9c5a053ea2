import type { ReleaseProjectsAnswer } from '@luochui/catalogue/wire/project.js';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { useTexts } from '../../texts/language.js';
import { obstacleText, shortNumber } from './columns.js';

interface Props {
  readonly answer: ReleaseProjectsAnswer;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What became of a release: how many are out, and which are not and why. */
export function ReleaseOutcome({ answer: { released, refused }, onRetry, onClose }: Props) {
  const texts = useTexts(deskProjectsTexts);
  return (
    <section className="sheet outcome" role="status">
      <p>
        <b>✓ {texts.released(released.length)}</b>
        {refused.length > 0 && <span className="bad"> · {texts.refused(refused.length)}</span>}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, number, title, obstacles }) => (
            <li key={id}>
              {number !== null && shortNumber(number)} {title}{' '}
              <span className="bad">{obstacles.map((each) => obstacleText(each, texts)).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="bar">
        {refused.length > 0 && (
          <button type="button" onClick={() => onRetry(refused.map(({ id }) => id))}>
            {texts.retry(refused.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {texts.dismiss}
        </button>
      </p>
    </section>
  );
}
