import './desk-followups.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useReports, type ReportList } from '../../api/reports.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskFollowupsTexts, type DeskFollowupsTexts } from '../../texts/desk-followups.js';
import { useTexts } from '../../texts/language.js';
import { Review } from './review.js';
import { Rows } from './rows.js';

export default function DeskFollowupsPage() {
  return (
    <StaffOnly roles={['contract-officer', 'auditor']}>
      {(user) => <Followups mayAct={user.roles.includes('contract-officer')} />}
    </StaffOnly>
  );
}

function Followups({ mayAct }: { readonly mayAct: boolean }) {
  const texts = useTexts(deskFollowupsTexts);
  const query = useReports();
  const [params, setParams] = useSearchParams();
  usePageTitle(texts.heading);
  const shown = params.get('report');
  const open = (id: string | null) => setParams(id ? { report: id } : {}, { replace: true });
  return (
    <div className="page desk-followups">
      <div className="bar">
        <h1>{texts.heading}</h1>
        <span className="space" />
        <a className="button" href="/desk/contracts">
          {texts.contracts}
        </a>
      </div>
      {query.isPending && <Loading rows={6} />}
      {query.isError && <ProblemView error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && query.data.items.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.noneAdvice}</p>
          <a className="button" href="/desk/contracts">
            {texts.seeContracts}
          </a>
        </Empty>
      )}
      {query.data && query.data.items.length > 0 && (
        <>
          <Counts counts={query.data.counts} texts={texts} />
          <div className={shown ? 'beside' : undefined}>
            <Due list={query.data} shown={shown} mayAct={mayAct} texts={texts} onOpen={open} />
            {shown && <Review key={shown} id={shown} mayAct={mayAct} texts={texts} onClose={() => open(null)} />}
          </div>
        </>
      )}
    </div>
  );
}

function Counts({ counts, texts }: { readonly counts: ReportList['counts']; readonly texts: DeskFollowupsTexts }) {
  return (
    <dl className="counts">
      {(['overdue', 'toReview', 'upcoming', 'accepted', 'noAnswer'] as const).map((name) => (
        <div key={name} className={name === 'overdue' && counts.overdue > 0 ? 'late' : undefined}>
          <dt>{texts.counts[name]}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DueProps {
  readonly list: ReportList;
  readonly shown: string | null;
  readonly mayAct: boolean;
  readonly texts: DeskFollowupsTexts;
  readonly onOpen: (id: string) => void;
}

/** What has to be done first; what is far off stays folded until asked for, but for each contract's next. */
function Due({ list, shown, mayAct, texts, onOpen }: DueProps) {
  const [all, setAll] = useState(false);
  const next = new Set<string>();
  const seen = new Set<string>();
  for (const { id, followupId, status } of list.items) {
    if (status !== 'scheduled' || !seen.has(followupId)) next.add(id);
    if (status !== 'accepted') seen.add(followupId);
  }
  const rows = all ? list.items : list.items.filter(({ id }) => next.has(id));
  const later = list.items.length - rows.length;
  return (
    <div>
      <Rows rows={rows} shown={shown} mayAct={mayAct} texts={texts} onOpen={onOpen} />
      {later > 0 && (
        <p className="muted later">
          {texts.later(later)}{' '}
          <button type="button" onClick={() => setAll(true)}>
            {texts.showLater}
          </button>
        </p>
      )}
    </div>
  );
}
