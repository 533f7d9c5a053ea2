import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import { kitTexts } from '../../texts/kit.js';
import { useTexts } from '../../texts/language.js';
import { registerTexts, type RegisterTexts } from '../../texts/register.js';

interface Props {
  readonly agreed: boolean;
  readonly registration?: OwnRegistration;
  readonly deposit?: Deposit;
  readonly hasDeposit: boolean;
}

interface Part {
  readonly key: 'identity' | 'consent' | 'review' | 'deposit' | 'code';
  readonly done: boolean;
  readonly wrong?: boolean;
  readonly text: string;
}

/** The five steps in one line; the first that isn't done is where one is. */
export function StepLine(props: Props) {
  const texts = useTexts(registerTexts);
  const words = useTexts(kitTexts);
  const parts = partsOf(props, texts);
  const current = parts.find(({ done }) => !done);
  return (
    <ol className="step-line" aria-label={texts.steps}>
      {parts.map((part) => {
        const { key, done, wrong, text } = part;
        const className = done ? 'ok' : wrong ? 'am' : part === current ? 'now' : undefined;
        return (
          <li key={key} className={className} aria-current={part === current ? 'step' : undefined}>
            <b>
              {done && <span aria-hidden="true">✓ </span>}
              {wrong && <span aria-hidden="true">! </span>}
              {texts[key]}
            </b>
            {text} <span className="sr">{done ? words.done : words.notDone}</span>
          </li>
        );
      })}
    </ol>
  );
}

function partsOf({ agreed, registration, deposit, hasDeposit }: Props, texts: RegisterTexts): Part[] {
  const status = registration?.status;
  const approved = status === 'approved' || status === 'qualified';
  const qualified = status === 'qualified';
  const paid = qualified || (deposit !== undefined && deposit.status !== 'expected');
  const review = {
    submitted: texts.reviewing,
    approved: texts.approved,
    qualified: texts.approved,
    rejected: texts.rejected,
    voided: texts.rejected,
    withdrawn: texts.withdrawn,
  };
  return [
    { key: 'identity', done: true, text: texts.known },
    { key: 'consent', done: agreed, text: agreed ? texts.agreed : texts.toAgree },
    {
      key: 'review',
      done: approved,
      wrong: status === 'rejected' || status === 'voided' || status === 'withdrawn',
      text: status ? review[status] : texts.toSubmit,
    },
    hasDeposit
      ? {
          key: 'deposit',
          done: paid,
          wrong: approved && !paid,
          text: paid ? texts.paid : approved ? texts.notPaid : texts.later,
        }
      : { key: 'deposit', done: true, text: texts.none },
    { key: 'code', done: qualified, text: qualified ? texts.given : texts.toCome },
  ];
}
