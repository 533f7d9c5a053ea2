import { useState, type FormEvent } from 'react';
import { usePayRefund, type Refund } from '../../api/refunds.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { refundsTexts } from '../../texts/refunds.js';
import { TakeOut } from './take-out.js';

interface Props {
  readonly refund: Refund;
  readonly onClose: () => void;
}

/** The bank has sent it: what the bank calls the transfer, and where it went if nobody knew before. */
export function PayDialog({ refund: { id, to, amount, reference, batch }, onClose }: Props) {
  const texts = useTexts(refundsTexts);
  const sum = money(amount, useLanguage()).full;
  const pay = usePayRefund();
  const [bankReceipt, setBankReceipt] = useState('');
  const [account, setAccount] = useState('');
  const [bank, setBank] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(texts.done(to.name));
      onClose();
    };
    const address = to.account === null ? { toAccount: account.replace(/\s/g, ''), ...(bank && { toBank: bank }) } : {};
    pay.mutate({ id, body: { bankReceipt: bankReceipt.trim(), ...address } }, { onSuccess });
  };
  return (
    <Dialog title={texts.payHeading(to.name)} onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          <b>{sum}</b> <span className="mono">{to.account}</span>{' '}
          <span className="muted">
            {texts.reference} <span className="mono">{reference}</span>
          </span>
        </p>
        {to.account === null && (
          <>
            <Field
              label={texts.account}
              hint={texts.accountHint}
              required
              inputMode="numeric"
              autoComplete="off"
              pattern="[0-9 ]{6,44}"
              value={account}
              onChange={({ target }) => setAccount(target.value)}
            />
            <Field
              label={texts.bank}
              maxLength={100}
              autoComplete="off"
              value={bank}
              onChange={({ target }) => setBank(target.value)}
            />
          </>
        )}
        <Field
          label={texts.receipt}
          hint={texts.receiptHint}
          required
          maxLength={64}
          autoComplete="off"
          value={bankReceipt}
          onChange={({ target }) => setBankReceipt(target.value)}
        />
        {pay.isError && <Refusal error={pay.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={pay.isPending}>
            {texts.payNow(sum)}
          </Button>
        </div>
      </form>
      {batch !== null && <TakeOut id={id} onDone={onClose} />}
    </Dialog>
  );
}
