import type { LotTemplateBody } from '@luochui/sales/wire/lot-draft.js';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field, Select } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { Refusal } from '../../kit/problem.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useTexts } from '../../texts/language.js';
import { Commissions, Duration, softCloseOf } from './lot-sheet.js';
import { numberOf } from './number-of.js';

interface Props {
  readonly apply: UseMutationResult<unknown, Error, LotTemplateBody>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is the same for all lots, filled in once. */
export function TemplateDialog({ apply, onDone, onClose }: Props) {
  const texts = useTexts(deskEventTexts);
  const [startPrice, setStartPrice] = useState<string | null>(null);
  const [step, setStep] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const minutes = numberOf(data, 'duration');
    apply.mutate(
      {
        startPrice: startPrice ?? undefined,
        increments: step === null ? undefined : [{ from: '0', step }],
        depositPercent: numberOf(data, 'depositPercent') ?? undefined,
        buyerCommissionPercent: numberOf(data, 'buyerCommission') ?? undefined,
        sellerCommissionPercent: numberOf(data, 'sellerCommission') ?? undefined,
        durationSeconds: minutes === null ? undefined : Math.round(minutes * 60),
        softClose: softCloseOf(data) ?? undefined,
        proxyBids: data.get('proxyBids') === '' ? undefined : data.get('proxyBids') === 'yes',
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Dialog title={texts.templateHeading} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="muted small">{texts.templateText}</p>
        <div className="pair">
          <MoneyField label={texts.startPrice} name="startPrice" value={startPrice} onChange={setStartPrice} />
          <MoneyField label={texts.step} name="step" unit="yuan" value={step} onChange={setStep} />
        </div>
        <Field
          label={texts.depositPercent}
          name="depositPercent"
          type="number"
          min={5}
          max={20}
          step={0.01}
          inputMode="decimal"
        />
        <Commissions />
        <Duration />
        <Select label={texts.proxyBids} name="proxyBids" defaultValue="">
          <option value="">{texts.unchanged}</option>
          <option value="yes">{texts.take}</option>
          <option value="no">{texts.refuse}</option>
        </Select>
        {apply.isError && <Refusal error={apply.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={apply.isPending}>
            {texts.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
