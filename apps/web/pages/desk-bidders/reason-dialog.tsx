import type { Registration } from '@luochui/sales/wire/registration.js';
import type { FormEvent } from 'react';
import type { useDecide } from '../../api/registrations.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { TextArea } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { deskBiddersTexts } from '../../texts/desk-bidders.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly registration: Registration;
  readonly move: 'reject' | 'withdraw';
  readonly decide: ReturnType<typeof useDecide>;
  readonly onClose: () => void;
}

/** Whoever is not let in, or taken out, reads why. */
export function ReasonDialog({ registration: { id, organisation }, move, decide, onClose }: Props) {
  const texts = useTexts(deskBiddersTexts);
  const words = texts.moves[move];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('reason');
    const reason = typeof typed === 'string' ? typed.trim() : '';
    const onSuccess = () => {
      toast(words.done(organisation.name));
      onClose();
    };
    decide.mutate({ id, move, reason }, { onSuccess });
  };
  return (
    <Dialog title={words.heading(organisation.name)} onClose={onClose}>
      <form onSubmit={submit}>
        {move === 'withdraw' && <p className="small">{texts.withdrawNote}</p>}
        <TextArea label={texts.reason} hint={texts.reasonHint} name="reason" required minLength={2} maxLength={500} />
        {decide.isError && <Refusal error={decide.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={decide.isPending}>
            {words.do}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
