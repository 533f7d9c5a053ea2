import type { LotTimesBody } from '@luochui/sales/wire/lot-draft.js';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field } from '../../kit/field.js';
import { MomentField } from '../../kit/moment-field.js';
import { Refusal } from '../../kit/problem.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useTexts } from '../../texts/language.js';
import { numberOf } from './number-of.js';

interface Props {
  readonly set: UseMutationResult<unknown, Error, LotTimesBody>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function TimesDialog({ set, onDone, onClose }: Props) {
  const texts = useTexts(deskEventTexts);
  const [firstOpensAt, setFirstOpensAt] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const everyMinutes = numberOf(new FormData(event.currentTarget), 'every') ?? 0;
    if (firstOpensAt !== null) set.mutate({ firstOpensAt, everyMinutes }, { onSuccess: onDone });
  };
  return (
    <Dialog title={texts.timesHeading} onClose={onClose}>
      <form onSubmit={submit}>
        <MomentField label={texts.first} name="first" required value={firstOpensAt} onChange={setFirstOpensAt} />
        <Field
          label={texts.every}
          name="every"
          type="number"
          min={0}
          max={1_440}
          step="any"
          inputMode="decimal"
          required
          defaultValue={2}
        />
        {set.isError && <Refusal error={set.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={set.isPending}>
            {texts.setTimes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
