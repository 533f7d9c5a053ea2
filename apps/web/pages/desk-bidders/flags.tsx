import type { Registration } from '@luochui/sales/wire/registration.js';
import { Chip } from '../../kit/chip.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';

const SHARP = new Set(['same-representative', 'same-controller', 'auctioneer-name', 'formalities-open']);

/** What to look at before deciding; none of it bars by itself. */
export function Flags({ flags }: Pick<Registration, 'flags'>) {
  const texts = useTexts(applicationTexts);
  return (
    <span className="flags">
      {flags.map(({ flag, with: names }) => (
        <Chip key={flag} tone={SHARP.has(flag) ? 'amber' : undefined}>
          {SHARP.has(flag) && '! '}
          {names.length > 0 ? texts.flagWith(texts.flags[flag], names.join(texts.separator)) : texts.flags[flag]}
        </Chip>
      ))}
    </span>
  );
}
