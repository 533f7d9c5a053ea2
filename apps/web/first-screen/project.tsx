import type { Project } from '@luochui/catalogue/wire/project.js';
import css from '../pages/project/project.css?inline';
import { ProjectView } from '../pages/project/project-view.js';
import { withBase, type Screen } from './screen.js';

export const projectScreen: Screen<Project> = {
  source: 'pages/project/project.tsx',
  css: withBase(css),
  header: 'public',
  title: ({ title }) => title,
  view: (project, language) => <ProjectView project={project} language={language} />,
};
