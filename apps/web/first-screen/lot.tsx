import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import css from '../pages/lot/lot.css?inline';
import { BidButton, LotView } from '../pages/lot/lot-view.js';
import { withBase, type Screen } from './screen.js';

export const lotScreen: Screen<LotSnapshot> = {
  source: 'pages/lot/lot.tsx',
  css: withBase(css),
  header: 'own',
  dark: true,
  title: ({ title }) => title,
  view: (lot, language) => (
    <LotView lot={lot} language={language}>
      <BidButton lot={lot} language={language} />
    </LotView>
  ),
};
