import './desk-contract.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useChangeContract, useContract, type Contract, type ContractChange } from '../../api/contracts.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { TextArea } from '../../kit/field.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { contractWords } from '../../texts/contracts.js';
import { deskContractsTexts, type DeskContractsTexts } from '../../texts/desk-contracts.js';
import { useTexts } from '../../texts/language.js';
import { StatusChip } from '../desk-contracts/desk-contracts.js';
import { Facts } from './facts.js';
import { HolderForm } from './holder-form.js';
import { TermsForm } from './terms-form.js';

export default function DeskContractPage() {
  return (
    <StaffOnly roles={['contract-officer', 'auditor']}>
      {(user) => <OneContract mayAct={user.roles.includes('contract-officer')} />}
    </StaffOnly>
  );
}

function OneContract({ mayAct }: { readonly mayAct: boolean }) {
  const { id = '' } = useParams();
  const query = useContract(id);
  usePageTitle(query.data?.number);
  if (query.data) return <ContractDesk contract={query.data} mayAct={mayAct} />;
  return query.isError ? (
    <ProblemView error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading rows={6} />
  );
}

/** What is said once a change is done. */
const saidOf = (texts: DeskContractsTexts, change: ContractChange, { version }: Contract): string =>
  ({
    revise: texts.saved(version),
    link: texts.linked,
    send: texts.sent,
    recall: texts.recalled,
    terminate: texts.ended,
  })[change.do];

function ContractDesk({ contract, mayAct }: { readonly contract: Contract; readonly mayAct: boolean }) {
  const texts = useTexts(deskContractsTexts);
  const words = useTexts(contractWords);
  const online = useOnline();
  const change = useChangeContract(contract.id);
  const [ending, setEnding] = useState(false);
  const run = (next: ContractChange) =>
    change.mutate(next, { onSuccess: (changed) => toast(saidOf(texts, next, changed)) });
  const busy = (what: ContractChange['do']) => change.isPending && change.variables.do === what;
  const { status } = contract;
  const draft = status === 'draft';
  const open = draft || status === 'awaiting-signatures';
  return (
    <div className="page desk-contract">
      <a className="back" href="/desk/contracts">
        ← {texts.back}
      </a>
      <div className="bar">
        <h1>{contract.number}</h1>
        <StatusChip status={status} words={words} />
      </div>
      <p className="muted title">{contract.title}</p>
      {change.isError && <Refusal error={change.error} />}
      <div className="columns">
        <div>
          {mayAct && open && (
            <section className="sheet next" aria-labelledby="next">
              <h2 id="next">{texts.next}</h2>
              {draft ? (
                <Button
                  kind="dark"
                  busy={busy('send')}
                  disabled={!online || contract.holder.organisationId === null}
                  onClick={() => run({ do: 'send' })}
                >
                  {texts.send}
                </Button>
              ) : (
                <Button busy={busy('recall')} disabled={!online} onClick={() => run({ do: 'recall' })}>
                  {texts.recall}
                </Button>
              )}
              <Button disabled={!online} onClick={() => setEnding(true)}>
                {texts.terminate}
              </Button>
              {draft && contract.holder.organisationId === null && <p className="note">! {texts.needsHolder}</p>}
              {!online && <p className="note">{texts.offline}</p>}
            </section>
          )}
          {!mayAct && <p className="muted">{texts.readOnly}</p>}
          <Facts contract={contract} texts={texts} words={words} />
        </div>
        <section className="sheet" aria-labelledby="terms">
          <h2 id="terms">{texts.terms}</h2>
          {draft && mayAct ? (
            <TermsForm
              key={contract.version}
              contract={contract}
              busy={busy('revise')}
              disabled={!online}
              onSave={run}
            />
          ) : (
            <p className="muted">{open ? texts.locked : texts.lockedFinal}</p>
          )}
          {draft && mayAct && (
            <HolderForm
              key={`h${contract.version}`}
              contract={contract}
              busy={busy('link')}
              disabled={!online}
              onLink={run}
            />
          )}
        </section>
      </div>
      {ending && (
        <Terminate
          texts={texts}
          onClose={() => setEnding(false)}
          onReason={(reason) => {
            setEnding(false);
            run({ do: 'terminate', reason });
          }}
        />
      )}
    </div>
  );
}

interface TerminateProps {
  readonly texts: DeskContractsTexts;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

function Terminate({ texts, onClose, onReason }: TerminateProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog title={texts.terminate} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <p>{texts.terminateAsk}</p>
        <TextArea
          label={texts.reason}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="bar">
          <button type="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <Button type="submit" kind="dark" disabled={reason.trim() === ''}>
            {texts.terminate}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
