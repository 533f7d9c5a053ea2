import './contract.css';
import { useParams } from 'react-router';
import { useContract, type Contract } from '../../api/contracts.js';
import { useSession, type User } from '../../api/session.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { contractTexts, type ContractTexts } from '../../texts/contract.js';
import { contractWords } from '../../texts/contracts.js';
import { useTexts } from '../../texts/language.js';
import { Changes } from './changes.js';
import { Paper } from './paper.js';
import { Parties, Pay } from './side.js';
import { Signing } from './signing.js';

export default function ContractPage() {
  const { id = '' } = useParams();
  const user = useSession();
  const query = useContract(id);
  const texts = useTexts(contractTexts);
  usePageTitle(query.data && texts.heading(query.data.title));
  if (query.data && user) return <ContractView contract={query.data} user={user} texts={texts} />;
  return query.isError ? (
    <ProblemView error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading rows={6} />
  );
}

interface Props {
  readonly contract: Contract;
  readonly user: User;
  readonly texts: ContractTexts;
}

function ContractView({ contract, user, texts }: Props) {
  const words = useTexts(contractWords);
  const parts = { contract, texts, words };
  return (
    <div className="page contract">
      <div className="head">
        <div>
          <p className="kick">
            {words.event(contract.event.number, contract.lotNumber)}
            {contract.party && ` · ${texts.yours[contract.party]}`}
            {contract.isExample && ` · ${words.isExample}`}
          </p>
          <h1>{texts.heading(contract.title)}</h1>
        </div>
        <Progress status={contract.status} texts={texts} />
      </div>
      <div className="grid">
        <Changes {...parts} />
        <div className="side">
          <Pay {...parts} />
          <Parties {...parts} />
          <Signing contract={contract} user={user} texts={texts} />
        </div>
        <div className="main">
          <Paper {...parts} />
        </div>
      </div>
    </div>
  );
}

/** How far it has come; the step that is due is marked. */
function Progress({ status, texts }: { readonly status: Contract['status']; readonly texts: ContractTexts }) {
  const at = { draft: 1, 'awaiting-signatures': 2, signed: 4, terminated: -1 }[status];
  const { steps } = texts;
  return (
    <ol className="way" aria-label={texts.stepsLabel}>
      {[steps.confirmed, steps.settled, steps.signing, steps.signed].map((step, i) => (
        <li key={step} className={i < at ? 'done' : undefined} aria-current={i === at ? 'step' : undefined}>
          {i < at && <span aria-hidden="true">✓ </span>}
          {step}
        </li>
      ))}
    </ol>
  );
}
