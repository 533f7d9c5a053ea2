import type { DecideDepositBody, Deposit } from '@luochui/treasury/wire/deposit.js';
import { useState, type FormEvent } from 'react';
import { useDecideDeposit } from '../../api/deposits.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Select, TextArea } from '../../kit/field.js';
import { FileDrop } from '../../kit/file-drop.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { financeTexts } from '../../texts/finance.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

interface Props {
  readonly deposit: Deposit;
  readonly onClose: () => void;
}

/** Money that was set aside: forfeited on a document, or returned. Returning stands first, as it harms nobody. */
export function DecideDialog({ deposit: { id, payer, reference, amount }, onClose }: Props) {
  const texts = useTexts(financeTexts);
  const sum = money(amount, useLanguage()).full;
  const decide = useDecideDeposit();
  const [decision, setDecision] = useState<DecideDepositBody['decision']>('release');
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const forfeit = decision === 'forfeit';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(forfeit ? texts.forfeited : texts.released);
      onClose();
    };
    decide.mutate({ id, body: { decision, reason: reason.trim() }, file }, { onSuccess });
  };
  return (
    <Dialog title={texts.decideHeading(payer.name)} onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          <b className="mono">{reference}</b> <span className="muted">{sum}</span>
        </p>
        <Select
          label={texts.decision}
          value={decision}
          onChange={({ target }) => setDecision(target.value === 'forfeit' ? 'forfeit' : 'release')}
        >
          <option value="release">{texts.release}</option>
          <option value="forfeit">{texts.forfeit}</option>
        </Select>
        <TextArea
          label={texts.reason}
          hint={texts.reasonHint}
          required
          minLength={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <FileDrop
          label={texts.document}
          hint={file ? texts.chosen(file.name) : undefined}
          accept=".pdf,.jpg,.jpeg,.png"
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        {decide.isError && <Refusal error={decide.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={decide.isPending} disabled={forfeit && file === null}>
            {forfeit ? texts.forfeitNow(sum) : texts.releaseNow(sum)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
