import './project.css';
import type { Project } from '@luochui/catalogue/wire/project.js';
import { useParams } from 'react-router';
import { useProject } from '../../api/projects.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { useLanguage } from '../../texts/language.js';
import { LotOfProject } from './lot-of-project.js';
import { ProjectView } from './project-view.js';

export default function ProjectPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const query = useProject(id, useSnapshot<Project>());
  usePageTitle(query.data?.title);
  if (query.data)
    return (
      <ProjectView project={query.data} language={language}>
        <LotOfProject projectId={id} />
      </ProjectView>
    );
  return query.isError ? <ProblemView error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}
