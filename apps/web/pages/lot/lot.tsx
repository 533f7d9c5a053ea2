import './lot.css';
import type { LotFacts } from '@luochui/sales/wire/lot-page.js';
import { useParams } from 'react-router';
import { useEvent, useLot, useLotProject, useOwnRegistrations } from '../../api/lots.js';
import { useSession } from '../../api/session.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useSnapshot } from '../../shell/snapshot.js';
import { LiveLot } from './live-lot.js';

export default function LotPage() {
  const { id = '' } = useParams();
  const first = useSnapshot<LotFacts>();
  const lot = useLot(id, first?.lot);
  const event = useEvent(lot.data?.eventId, first?.event);
  const project = useLotProject(lot.data?.projectId ?? null, first?.project);
  const user = useSession();
  const registrations = useOwnRegistrations();
  usePageTitle(lot.data?.title);
  if (!lot.data)
    return lot.isError ? <ProblemView error={lot.error} onRetry={() => void lot.refetch()} /> : <Loading />;
  const registration = registrations && (registrations.get(id) ?? null);
  return (
    <LiveLot
      key={id}
      lot={lot.data}
      event={event.data ?? null}
      project={project.data ?? null}
      user={user}
      registration={registration}
    />
  );
}
