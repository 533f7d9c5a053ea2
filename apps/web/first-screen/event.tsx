import type { EventFacts } from '@luochui/sales/wire/hall.js';
import css from '../pages/event/event.css?inline';
import { EventView } from '../pages/event/event-view.js';
import { Tools } from '../pages/event/tools.js';
import { withBase, type Screen } from './screen.js';

const NONE: ReadonlyMap<string, string> = new Map();

export const eventScreen: Screen<EventFacts> = {
  source: 'pages/event/event.tsx',
  css: withBase(css),
  header: 'public',
  dark: true,
  title: ({ event }) => event.title,
  view: (facts, language) => (
    <EventView
      {...facts}
      language={language}
      now={Date.now()}
      filter="all"
      codes={NONE}
      standing={() => null}
      tools={<Tools lots={facts.lots} mine={NONE} language={language} filter="all" />}
    />
  ),
};
