import './desk-project.css';
import '../project/project.css';
import type { Project } from '@luochui/catalogue/wire/project.js';
import { useParams } from 'react-router';
import { useProject } from '../../api/projects.js';
import type { User } from '../../api/session.js';
import { Chip } from '../../kit/chip.js';
import { Loading } from '../../kit/loading.js';
import { Money } from '../../kit/money.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { deskProjectTexts } from '../../texts/desk-project.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords } from '../../texts/project-words.js';
import { obstacleText } from '../desk-projects/columns.js';
import { Checks, Rights } from '../project/rights.js';
import { Steps } from './steps.js';

export default function DeskProjectPage() {
  return (
    <StaffOnly roles={['listing-officer', 'auction-officer', 'auditor', 'administrator']}>
      {(user) => <DeskProject user={user} />}
    </StaffOnly>
  );
}

function DeskProject({ user }: { readonly user: User }) {
  const texts = useTexts(deskProjectTexts);
  const { id = '' } = useParams();
  const query = useProject(id);
  usePageTitle(query.data?.title ?? texts.title);
  if (query.data) return <Sheet project={query.data} user={user} />;
  return query.isError ? <ProblemView error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}

function Sheet({ project, user }: { readonly project: Project; readonly user: User }) {
  const texts = useTexts(deskProjectTexts);
  const language = useLanguage();
  const words = projectWords[language];
  return (
    <div className="page desk-project">
      <nav className="path" aria-label={texts.back}>
        <a href="/desk/projects">{texts.back}</a> / {words.number(project.number)}
      </nav>
      <div className="bar top-line">
        <h1>{project.title}</h1>
        <Chip>{words.statuses[project.status]}</Chip>
      </div>
      {project.reason && (
        <p className="banner">
          {texts.reason}
          {': '}
          {project.reason}
        </p>
      )}
      <div className="two">
        <section aria-labelledby="facts">
          <h2 id="facts">{texts.facts}</h2>
          <Facts project={project} />
          <Rights project={project} language={language} />
        </section>
        <section aria-labelledby="release-check">
          <h2 id="release-check">{texts.check}</h2>
          <Obstacles project={project} />
          <Checks project={project} language={language} />
          {user.roles.includes('listing-officer') && <Steps key={project.status} project={project} />}
          {project.releasedAt && (
            <p>
              <a href={`/projects/${project.id}`}>{texts.public}</a>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

function Facts({ project }: { readonly project: Project }) {
  const texts = useTexts(deskProjectTexts);
  const language = useLanguage();
  const words = projectWords[language];
  const modes = project.modes.map((mode) => words.modes[mode]);
  return (
    <dl className="facts">
      <dt>{texts.holder}</dt>
      <dd>{project.holder}</dd>
      <dt>{texts.field}</dt>
      <dd>{words.fields[project.field]}</dd>
      <dt>{texts.trl}</dt>
      <dd>{project.trl ?? texts.unstated}</dd>
      <dt>{texts.modes}</dt>
      <dd>{modes.length > 0 ? words.joined(modes) : texts.unstated}</dd>
      <dt>{texts.price}</dt>
      <dd>
        {project.askingPrice === null ? words.negotiable : <Money amount={project.askingPrice} language={language} />}
      </dd>
      <dt>{texts.abstract}</dt>
      <dd className="long">{project.abstract || texts.noAbstract}</dd>
      {project.source && (
        <>
          <dt>{texts.source}</dt>
          <dd>
            {project.source} {project.externalId}
          </dd>
        </>
      )}
      <dt>{texts.received}</dt>
      <dd>{moment(project.createdAt, language)}</dd>
      <dt>{texts.updated}</dt>
      <dd>{moment(project.updatedAt, language)}</dd>
    </dl>
  );
}

/** Red first: what stands in the way of a release, but for the state, which the steps say. */
function Obstacles({ project }: { readonly project: Project }) {
  const texts = useTexts(deskProjectTexts);
  const list = useTexts(deskProjectsTexts);
  const obstacles = project.obstacles.filter(({ reason }) => reason !== 'not-accepted');
  if (obstacles.length === 0) return <p className="free">✓ {texts.free}</p>;
  return (
    <ul className="obstacles">
      {obstacles.map((obstacle) => (
        <li key={obstacle.reason + String(obstacle.number)}>× {obstacleText(obstacle, list)}</li>
      ))}
    </ul>
  );
}
