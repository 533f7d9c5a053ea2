import './desk-projects.css';
import { useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { everyProject, useProjects, useReleaseProjects, type ReleaseProjectsAnswer } from '../../api/projects.js';
import type { User } from '../../api/session.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { Pages } from '../../kit/pages.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { deskAddress, deskAskedBy, deskSearch, ROWS, type DeskAsked } from './asked.js';
import { BulkBar } from './bulk-bar.js';
import { Find } from './find.js';
import { ReleaseOutcome } from './release-outcome.js';
import { Rows } from './rows.js';
import { Side, viewName } from './side.js';
import { useKeys } from './use-keys.js';
import { useSelection } from './use-selection.js';

export default function DeskProjectsPage() {
  const texts = useTexts(deskProjectsTexts);
  usePageTitle(texts.title);
  return (
    <StaffOnly roles={['listing-officer', 'auction-officer', 'auditor', 'administrator']}>
      {(user) => <DeskProjects user={user} />}
    </StaffOnly>
  );
}

function DeskProjects({ user }: { readonly user: User }) {
  const texts = useTexts(deskProjectsTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = deskAskedBy(useLocation().search);
  const query = useProjects(deskSearch(asked));
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(deskAddress({ ...asked, page: 1, sort: 'number' }));
  const [outcome, setOutcome] = useState<ReleaseProjectsAnswer | null>(null);
  const [selecting, setSelecting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const release = useReleaseProjects();

  const projects = query.data?.items ?? [];
  const current = useKeys({
    rows: projects.length,
    search,
    onSelect: (row) => selection.set([projects[row]!], !selection.has(projects[row]!.id)),
    onOpen: (row) => void navigate(`/desk/projects/${projects[row]!.id}`),
  });
  const go = (to: Partial<DeskAsked>) => void navigate(deskAddress({ ...asked, page: 1, ...to }));
  const run = (ids: readonly string[]) => {
    setFailure(null);
    release.mutate(ids, {
      onSuccess: (answer) => {
        setOutcome(answer);
        selection.clear();
        toast(texts.released(answer.released.length));
      },
      onError: setFailure,
    });
  };
  const selectAll = async () => {
    setSelecting(true);
    await everyProject(deskSearch(asked)).then((all) => selection.set(all, true), setFailure);
    setSelecting(false);
  };

  if (!query.data)
    return query.isError ? (
      <ProblemView error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading rows={ROWS} />
    );
  const { total, facets } = query.data;
  const from = (asked.page - 1) * ROWS + 1;
  const pageChosen = projects.length > 0 && projects.every(({ id }) => selection.has(id));
  return (
    <div className="desk-list">
      <Side asked={asked} counts={facets.status} />
      <div className="work" aria-busy={query.isPlaceholderData || undefined}>
        <Find
          asked={asked}
          heading={texts.heading(viewName(asked.view, language, texts), total)}
          input={search}
          go={go}
        />
        {failure !== null && <Refusal error={failure} />}
        {outcome && <ReleaseOutcome answer={outcome} onRetry={run} onClose={() => setOutcome(null)} />}
        {projects.length === 0 ? (
          <Nothing asked={asked} onClear={() => go({ query: '', field: null })} />
        ) : (
          <Rows view={asked.view} projects={projects} selection={selection} current={current} />
        )}
        {pageChosen && selection.all.length < total && (
          <p className="more-to-select">
            <button type="button" aria-disabled={selecting || undefined} onClick={() => void selectAll()}>
              {selecting ? texts.selecting : texts.selectAll(total)}
            </button>
          </p>
        )}
        <Bottom
          user={user}
          selection={selection.all}
          busy={release.isPending}
          onRelease={run}
          onClear={selection.clear}
        >
          <Pages
            from={from}
            count={projects.length}
            total={total}
            onPrevious={asked.page > 1 ? () => go({ page: asked.page - 1 }) : null}
            onNext={from - 1 + projects.length < total ? () => go({ page: asked.page + 1 }) : null}
          />
        </Bottom>
      </div>
    </div>
  );
}

interface BottomProps {
  readonly user: User;
  readonly selection: Parameters<typeof BulkBar>[0]['selected'];
  readonly busy: boolean;
  readonly onRelease: (ids: readonly string[]) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** Only a listing officer releases; others have the pages alone. */
function Bottom({ user, selection, children, ...bar }: BottomProps) {
  if (!user.roles.includes('listing-officer')) return <div className="bulk-pages">{children}</div>;
  return (
    <BulkBar selected={selection} {...bar}>
      {children}
    </BulkBar>
  );
}

function Nothing({ asked, onClear }: { readonly asked: DeskAsked; readonly onClear: () => void }) {
  const texts = useTexts(deskProjectsTexts);
  const filtered = asked.query !== '' || asked.field !== null;
  const why = filtered ? texts.emptySearch : asked.view === 'accepted' ? texts.emptyAccepted : texts.empty;
  return (
    <div className="sheet">
      <Empty title={why}>
        {filtered && (
          <button type="button" onClick={onClear}>
            {texts.clearSearch}
          </button>
        )}
      </Empty>
    </div>
  );
}
