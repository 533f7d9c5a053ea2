import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import { useState, type FormEvent } from 'react';
import { useConfirmDeposit } from '../../api/deposits.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { financeTexts } from '../../texts/finance.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

interface Props {
  readonly deposit: Deposit;
  readonly onClose: () => void;
}

/** The amount is typed from the statement, not taken from what is expected: else nothing would be compared. */
export function ConfirmDialog({ deposit: { id, payer, reference, amount }, onClose }: Props) {
  const texts = useTexts(financeTexts);
  const language = useLanguage();
  const confirm = useConfirmDeposit();
  const [received, setReceived] = useState<string | null>(null);
  const [payerAccount, setPayerAccount] = useState('');
  const [payerBank, setPayerBank] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (received === null) return;
    const onSuccess = () => {
      toast(texts.confirmed(payer.name));
      onClose();
    };
    const account = payerAccount.replace(/\s/g, '');
    const from = {
      ...(account && { payerAccount: account }),
      ...(payerBank.trim() && { payerBank: payerBank.trim() }),
    };
    confirm.mutate({ id, body: { amount: received, ...from } }, { onSuccess });
  };
  return (
    <Dialog title={texts.confirmHeading(payer.name)} onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          <b className="mono">{reference}</b>{' '}
          <span className="muted">
            {texts.expected} {money(amount, language).full}
          </span>
        </p>
        <MoneyField
          label={texts.received}
          hint={texts.receivedHint}
          unit="yuan"
          name="received"
          required
          value={received}
          onChange={setReceived}
        />
        <Field
          label={texts.payerAccount}
          hint={texts.payerAccountHint}
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9 ]{6,44}"
          value={payerAccount}
          onChange={({ target }) => setPayerAccount(target.value)}
        />
        <Field
          label={texts.payerBank}
          maxLength={100}
          autoComplete="off"
          value={payerBank}
          onChange={({ target }) => setPayerBank(target.value)}
        />
        {confirm.isError && <Refusal error={confirm.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={confirm.isPending}>
            {texts.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
