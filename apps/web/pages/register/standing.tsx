import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import { useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';
import { registrationTexts } from '../../texts/registration.js';
import { Withdraw } from './withdraw.js';

/** Where one's registration stands and what is next; it changes by itself while one waits. */
export function Standing({ registration }: { readonly registration: OwnRegistration }) {
  const { status, reason, code, lotId } = registration;
  const texts = useTexts(registerTexts);
  const { title, text } = useTexts(registrationTexts).standing[status];
  return (
    <section className={`sheet sec standing ${status}`} role="status">
      <h2>{title}</h2>
      <p>
        {text}
        {(status === 'rejected' || status === 'voided' || status === 'withdrawn') && reason}
      </p>
      {status === 'qualified' && (
        <p className="bar">
          <b className="code">{code}</b>
          <a className="button dark" href={`/lots/${lotId}`}>
            {texts.toLot}
          </a>
        </p>
      )}
      <Withdraw registration={registration} />
    </section>
  );
}
