import { useState, type FormEvent } from 'react';
import { useNameAccount, type BankAccount } from '../../api/statements.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useTexts } from '../../texts/language.js';
import { statementsTexts } from '../../texts/statements.js';

interface Props {
  readonly account: BankAccount | undefined;
  readonly mayChange: boolean;
}

/** Where bidders are told to pay to. */
export function AccountPanel({ account, mayChange }: Props) {
  const texts = useTexts(statementsTexts);
  const online = useOnline();
  const [naming, setNaming] = useState(false);
  return (
    <section className="sheet panel">
      <header>
        <h2>{texts.account}</h2>
        {mayChange && (
          <Button kind={account ? undefined : 'dark'} disabled={!online} onClick={() => setNaming(true)}>
            {account ? texts.change : texts.name}
          </Button>
        )}
      </header>
      {account ? (
        <>
          <dl className="facts">
            <div>
              <dt>{texts.holder}</dt>
              <dd>{account.holder}</dd>
            </div>
            <div>
              <dt>{texts.bank}</dt>
              <dd>{account.bank}</dd>
            </div>
            <div>
              <dt>{texts.number}</dt>
              <dd className="mono">{account.number}</dd>
            </div>
          </dl>
          <p className="muted small">{texts.accountText}</p>
        </>
      ) : (
        <p>
          <b>{texts.noAccount}</b> {texts.noAccountText}
        </p>
      )}
      {naming && <NameDialog onClose={() => setNaming(false)} />}
    </section>
  );
}

function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(statementsTexts);
  const name = useNameAccount();
  const [holder, setHolder] = useState('');
  const [bank, setBank] = useState('');
  const [number, setNumber] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(texts.saved);
      onClose();
    };
    name.mutate({ holder: holder.trim(), bank: bank.trim(), number: number.replace(/\s/g, '') }, { onSuccess });
  };
  const input = { required: true, maxLength: 100, autoComplete: 'off' } as const;
  return (
    <Dialog title={texts.name} onClose={onClose}>
      <form onSubmit={submit}>
        <Field {...input} label={texts.holder} value={holder} onChange={({ target }) => setHolder(target.value)} />
        <Field {...input} label={texts.bank} value={bank} onChange={({ target }) => setBank(target.value)} />
        <Field
          {...input}
          label={texts.number}
          inputMode="numeric"
          pattern="[0-9 ]{6,44}"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        {name.isError && <Refusal error={name.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={name.isPending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
