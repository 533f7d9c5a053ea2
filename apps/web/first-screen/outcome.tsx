import type { Outcome } from '@luochui/followup/wire/outcome.js';
import css from '../pages/outcome/outcome.css?inline';
import { OutcomeView } from '../pages/outcome/outcome-view.js';
import { withBase, type Screen } from './screen.js';

export const outcomeScreen: Screen<Outcome> = {
  source: 'pages/outcome/outcome.tsx',
  css: withBase(css),
  header: 'public',
  title: ({ headline, title }) => headline ?? title,
  view: (outcome, language) => <OutcomeView outcome={outcome} language={language} />,
};
