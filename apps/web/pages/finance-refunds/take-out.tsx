import { useState, type FormEvent } from 'react';
import { useTakeOut } from '../../api/refunds.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useTexts } from '../../texts/language.js';
import { refundsTexts } from '../../texts/refunds.js';

/** For what the bank couldn't pay: out of its batch with a reason, so that another may have it. */
export function TakeOut({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const texts = useTexts(refundsTexts);
  const takeOut = useTakeOut();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(texts.takenOut);
      onDone();
    };
    takeOut.mutate({ id, reason: reason.trim() }, { onSuccess });
  };
  return (
    <details>
      <summary>{texts.takeOut}</summary>
      <form onSubmit={submit}>
        <Field
          label={texts.takeOutReason}
          required
          minLength={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {takeOut.isError && <Refusal error={takeOut.error} />}
        <Button type="submit" busy={takeOut.isPending}>
          {texts.takeOut}
        </Button>
      </form>
    </details>
  );
}
