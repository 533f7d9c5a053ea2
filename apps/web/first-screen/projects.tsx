import type { CatalogueSnapshot } from '@luochui/catalogue/wire/projects-list.js';
import { askedBy } from '../pages/projects/asked.js';
import css from '../pages/projects/projects.css?inline';
import { ProjectsView } from '../pages/projects/projects-view.js';
import { projectsTexts } from '../texts/projects.js';
import { withBase, type Screen } from './screen.js';

export const projectsScreen: Screen<CatalogueSnapshot> = {
  source: 'pages/projects/projects.tsx',
  css: withBase(css),
  header: 'public',
  title: (_, language) => projectsTexts[language].title,
  view: ({ search, page }, language) => <ProjectsView asked={askedBy(search)} page={page} language={language} />,
};
