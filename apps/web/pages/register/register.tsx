import './register.css';
import type { Lot } from '@luochui/sales/wire/lot.js';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useOwnDeposits } from '../../api/deposits.js';
import { useEventOfLot, useLotToRegister, useOwnRegistrations, useRegister } from '../../api/registrations.js';
import { useOwnContact } from '../../api/sign-up.js';
import { useSession, type User } from '../../api/session.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { usePageTitle } from '../../shell/page-title.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';
import { CodeField, type Code } from '../sign-up/code-field.js';
import { applicationOf, missingIn, useApplicationDraft } from './application-draft.js';
import { ApplicationForm } from './application-form.js';
import { ActionBar, LotAside } from './lot-aside.js';
import { DepositSection } from './deposit-section.js';
import { RulesSection } from './rules-section.js';
import { Standing } from './standing.js';
import { StepLine } from './step-line.js';
import { Who } from './who.js';

export default function RegisterPage() {
  const texts = useTexts(registerTexts);
  const { id = '' } = useParams();
  const { data: lot, error, refetch } = useLotToRegister(id);
  const session = useSession();
  usePageTitle(texts.heading);
  if (error && !lot) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!lot || session === undefined) return <Loading rows={8} />;
  if (session === null)
    return (
      <Stopped lot={lot} title={texts.signIn} text={texts.signInText}>
        <a className="button dark" href={`/login?to=${encodeURIComponent(`/lots/${id}/register`)}`}>
          {texts.signIn}
        </a>
      </Stopped>
    );
  if (!session.roles.includes('bidder'))
    return <Stopped lot={lot} title={texts.wrongRole} text={texts.wrongRoleText} />;
  return <Registering lot={lot} user={session} />;
}

/** One who bids: what it takes, done or not, and the one thing that is next. */
function Registering({ lot, user }: { readonly lot: Lot; readonly user: User }) {
  const texts = useTexts(registerTexts);
  const words = useTexts(applicationTexts);
  const registrations = useOwnRegistrations();
  const deposits = useOwnDeposits();
  const register = useRegister(lot.id);
  const contact = useOwnContact();
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState<Code | null>(null);
  const { draft, change, forget } = useApplicationDraft(lot.id, user.id);
  if (registrations.error && !registrations.data)
    return <ProblemView error={registrations.error} onRetry={() => void registrations.refetch()} />;
  if (!registrations.data || contact.isPending) return <Loading rows={8} />;
  const own = registrations.data.items.find(({ lotId }) => lotId === lot.id);
  const deposit = deposits.data?.items.find(({ lotId }) => lotId === lot.id);
  const closed = lot.status === 'closed' || Date.parse(closingOf(lot)) < Date.now();
  if (!own && closed)
    return (
      <Stopped lot={lot} title={texts.over} text={texts.overText}>
        <a className="button dark" href={`/lots/${lot.id}`}>
          {texts.watch}
        </a>
      </Stopped>
    );
  const submit = () =>
    register.mutate(
      { consent: { rulesHash: lot.rulesHash }, proof: code ?? undefined, application: applicationOf(draft) },
      {
        onSuccess: () => {
          forget();
          toast(texts.submitted);
        },
      },
    );
  const missing = missingIn(draft, words);
  // An account that staff made may have no address, and can't be sent a code.
  const takesCode = Boolean(contact.data?.phone ?? contact.data?.email);
  const ready = missing.length === 0 && agreed && (code !== null || !takesCode);
  const lacking = missing.length > 0 ? words.incomplete(missing.join(words.separator)) : null;
  const hint = lacking ?? (agreed ? texts.codeFirst : texts.agreeFirst);
  const action = own ? null : { ready, hint, busy: register.isPending, onSubmit: submit };
  const money = hasDeposit(lot) && <DepositSection lot={lot} deposit={deposit} registered={own !== undefined} />;
  // What is next stands first.
  const due = own?.status === 'approved';
  return (
    <div className="page register">
      <Heading lot={lot} />
      <StepLine
        agreed={agreed || own !== undefined}
        registration={own}
        deposit={deposit}
        hasDeposit={hasDeposit(lot)}
      />
      <div className="grid">
        <div>
          {register.isError && <Refusal error={register.error} />}
          {own && <Standing registration={own} />}
          {due && money}
          <Who user={user} registration={own}>
            {!own && <ApplicationForm draft={draft} onChange={change} />}
          </Who>
          <RulesSection lot={lot} agreed={agreed} registration={own} onAgree={setAgreed} />
          {!own && takesCode && (
            <section className="sheet sec">
              <header>
                <h2>{texts.confirm}</h2>
              </header>
              <p className="small">{texts.confirmText}</p>
              <CodeField purpose="consent" address="" onCode={setCode} />
            </section>
          )}
          {!due && money}
        </div>
        <LotAside lot={lot} closesAt={closingOf(lot)} action={action} />
      </div>
      {action && <ActionBar closesAt={closingOf(lot)} {...action} />}
    </div>
  );
}

const closingOf = ({ rules, opensAt }: Lot): string => rules.registrationClosesAt ?? opensAt;
const hasDeposit = ({ rules }: Lot): boolean => rules.terms !== undefined && rules.terms.deposit !== '0';

function Heading({ lot }: { readonly lot: Lot }) {
  const texts = useTexts(registerTexts);
  const { data: event } = useEventOfLot(lot.eventId);
  return (
    <>
      <p className="kick">
        {event && `${event.title} · `}
        {texts.lotNumber(lot.number)} · <a href={`/lots/${lot.id}`}>{lot.title}</a>
        {event?.isExample && ` · ${texts.example}`}
      </p>
      <h1>{texts.heading}</h1>
    </>
  );
}

interface StoppedProps {
  readonly lot: Lot;
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}

/** Who can't register here and now is told why, and where to go instead. */
function Stopped({ lot, title, text, children }: StoppedProps) {
  return (
    <div className="page register">
      <Heading lot={lot} />
      <Empty title={title}>
        <p>{text}</p>
        {children}
      </Empty>
    </div>
  );
}
