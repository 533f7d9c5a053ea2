import type { Project } from '@luochui/catalogue/wire/project.js';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { useTexts } from '../../texts/language.js';
import { obstacleText, shortNumber } from './columns.js';

interface Props {
  readonly selected: readonly Project[];
  readonly busy: boolean;
  readonly onRelease: (ids: readonly string[]) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done with the selected rows; those that can't be released are named with the reason. */
export function BulkBar({ selected, busy, onRelease, onClear, children }: Props) {
  const texts = useTexts(deskProjectsTexts);
  const online = useOnline();
  const free = selected.filter(({ obstacles }) => obstacles.length === 0);
  const blocked = selected.filter(({ obstacles }) => obstacles.length > 0);
  const [first] = blocked;
  return (
    <div className="bulk hall" role="group" aria-label={texts.bulk}>
      <b role="status">{texts.selected(selected.length)}</b>
      {first && (
        <span className="why">
          {texts.blocked(blocked.length, `${shortNumber(first.number)} ${obstacleText(first.obstacles[0]!, texts)}`)}
        </span>
      )}
      {!online && <span className="why">{texts.releaseOffline}</span>}
      <span className="space" />
      {children}
      {selected.length > 0 && (
        <button type="button" onClick={onClear}>
          {texts.clear}
        </button>
      )}
      <Button
        className="go"
        busy={busy}
        disabled={free.length === 0 || !online}
        onClick={() => onRelease(free.map(({ id }) => id))}
      >
        {texts.release(free.length)}
      </Button>
    </div>
  );
}
