import { useEffect, useRef, useState } from 'react';
import { documentPath, useSignContract, type Contract } from '../../api/contracts.js';
import type { User } from '../../api/session.js';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { moment } from '../../texts/format.js';
import { useLanguage } from '../../texts/language.js';
import type { ContractTexts } from '../../texts/contract.js';

interface Props {
  readonly contract: Contract;
  readonly user: User;
  readonly texts: ContractTexts;
}

/** Why there is nothing to sign, in words; null: there is. */
function standing({ contract, user, texts }: Props, language: 'zh' | 'en'): string | null {
  const { party, status } = contract;
  if (status === 'signed') return texts.inEffect(moment(contract.signedAt!, language));
  if (status === 'terminated') return texts.terminatedNote(contract.reason ?? '');
  if (party === null) return texts.readOnly;
  if (status === 'draft') return texts.draftNote;
  if (contract.signedBy.includes(party)) return texts.waitForOther[party];
  const signers: readonly User['roles'][number][] = party === 'holder' ? ['holder'] : ['transferee', 'bidder'];
  return signers.some((role) => user.roles.includes(role)) ? null : texts.wrongRole;
}

/** One box, one button. On a phone the button is in a bar that stays in reach. */
export function Signing(props: Props) {
  const { contract, texts } = props;
  const language = useLanguage();
  const online = useOnline();
  const sign = useSignContract(contract.id);
  const box = useRef<HTMLInputElement>(null);
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const { sha256 } = contract.document;
  // A consent is to one text.
  useEffect(() => setAgreed(false), [sha256]);

  const said = standing(props, language);
  const press = () => {
    setMissing(!agreed);
    if (!agreed) return box.current?.focus();
    sign.mutate(sha256, { onSuccess: () => toast(texts.done) });
  };
  const button = (
    <Button kind="dark" className="go" busy={sign.isPending} disabled={!online} onClick={press}>
      {sign.isPending ? texts.signing : texts.sign}
    </Button>
  );
  const pdf = (
    <a className="button" href={documentPath(contract.id)} target="_blank" rel="noreferrer">
      {texts.openPdf}
    </a>
  );
  if (said !== null)
    return (
      <>
        <section className="sheet sign" role="status">
          <p className={contract.status === 'signed' ? 'state jade' : 'state'}>
            {contract.status === 'signed' && <span aria-hidden="true">✓ </span>}
            {said}
          </p>
        </section>
        <div className="bar2 one">{pdf}</div>
      </>
    );
  return (
    <>
      <section className="sheet sign" aria-label={texts.sign}>
        <Checkbox
          ref={box}
          label={contract.consent[language]}
          checked={agreed}
          aria-invalid={missing && !agreed ? true : undefined}
          aria-describedby={missing && !agreed ? 'consent-missing' : undefined}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        {missing && !agreed && (
          <p id="consent-missing" className="wrong" role="alert">
            ! {texts.needsConsent}
          </p>
        )}
        {sign.isError && <Refusal error={sign.error} />}
        {button}
        <p>{online ? `${texts.effect}${language === 'en' ? ' ' : ''}${texts.noTyped}` : texts.offline}</p>
      </section>
      <div className="bar2">
        {pdf}
        {button}
      </div>
    </>
  );
}
