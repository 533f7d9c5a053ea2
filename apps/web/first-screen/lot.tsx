import type { LotFacts } from '@luochui/sales/wire/lot-page.js';
import css from '../pages/lot/lot.css?inline';
import { Actions } from '../pages/lot/actions.js';
import { digitsOf } from '../pages/lot/clock.js';
import { LotView } from '../pages/lot/lot-view.js';
import { mainActionOf } from '../pages/lot/main-action.js';
import { phaseOf } from '../pages/lot/standing.js';
import { Chip } from '../kit/chip.js';
import { lotTexts } from '../texts/lot.js';
import { withBase, type Screen } from './screen.js';

export const lotScreen: Screen<LotFacts> = {
  source: 'pages/lot/lot.tsx',
  css: withBase(css),
  header: 'own',
  dark: true,
  title: ({ lot }) => lot.title,
  view: (facts, language) => {
    const { lot } = facts;
    const now = Date.now();
    const phase = phaseOf(lot, now);
    const shown = { lot, phase, language, standing: 'unknown', now, amount: lot.leastNextAmount } as const;
    const main = mainActionOf({ ...shown, inFlight: null, online: true });
    return (
      <LotView
        {...facts}
        {...shown}
        entries={lot.entries}
        code={null}
        chips={<Chip dot>{lotTexts[language].connecting}</Chip>}
        clock={digitsOf({ ...shown, entries: lot.entries }, now)}
        actions={<Actions {...shown} main={main} />}
      />
    );
  },
};
