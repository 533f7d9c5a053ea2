import './outcome.css';
import type { Outcome } from '@luochui/followup/wire/outcome.js';
import { useParams } from 'react-router';
import { useOutcome } from '../../api/outcomes.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { useLanguage } from '../../texts/language.js';
import { OutcomeView } from './outcome-view.js';

export default function OutcomePage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const query = useOutcome(id, useSnapshot<Outcome>());
  usePageTitle(query.data && (query.data.headline ?? query.data.title));
  if (query.data) return <OutcomeView outcome={query.data} language={language} />;
  return query.isError ? (
    <ProblemView error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading rows={6} />
  );
}
