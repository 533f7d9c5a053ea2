import type { LotDraft, LotDraftBody } from '@luochui/sales/wire/lot-draft.js';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { LotChange } from '../../api/event-preparation.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Checkbox, Field, Select } from '../../kit/field.js';
import { MomentField } from '../../kit/moment-field.js';
import { MoneyField } from '../../kit/money-field.js';
import { Refusal } from '../../kit/problem.js';
import { deskEventTexts } from '../../texts/desk-event.js';
import { useTexts } from '../../texts/language.js';
import { Bands, type BandRow } from './bands.js';
import { numberOf } from './number-of.js';

interface Props {
  readonly lot: LotDraft;
  readonly change: UseMutationResult<unknown, Error, LotChange>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One lot's price, terms and times. A secret reserve that is set already is kept by leaving its field empty. */
export function LotSheet({ lot, change, onDone, onClose }: Props) {
  const texts = useTexts(deskEventTexts);
  const [startPrice, setStartPrice] = useState(lot.startPrice);
  const [reserveKind, setReserveKind] = useState(lot.reserve.kind);
  const [reserve, setReserve] = useState<string | null>(lot.reserve.amount ?? null);
  const [bands, setBands] = useState<BandRow[]>(
    lot.increments.length > 0 ? [...lot.increments] : [{ from: '0', step: null }],
  );
  const [deposit, setDeposit] = useState(lot.deposit);
  const [opensAt, setOpensAt] = useState(lot.opensAt);
  const [registrationClosesAt, setRegistrationClosesAt] = useState(lot.registrationClosesAt);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const minutes = numberOf(data, 'duration');
    const body: LotDraftBody = {
      startPrice,
      reserve: reserveOf(reserveKind, reserve),
      increments: bands.flatMap(({ from, step }) => (from !== null && step !== null ? [{ from, step }] : [])),
      deposit,
      buyerCommissionPercent: numberOf(data, 'buyerCommission'),
      sellerCommissionPercent: numberOf(data, 'sellerCommission'),
      opensAt,
      durationSeconds: minutes === null ? null : Math.round(minutes * 60),
      registrationClosesAt,
      softClose: softCloseOf(data),
      proxyBids: data.has('proxyBids'),
    };
    change.mutate({ lotId: lot.id, body }, { onSuccess: onDone });
  };
  const secretIsSet = lot.reserve.kind === 'secret';
  return (
    <Dialog as="sheet" title={texts.lotHeading(lot.number)} onClose={onClose}>
      <form onSubmit={submit} className="lot-sheet">
        <p className="muted">{lot.title}</p>
        <MoneyField label={texts.startPrice} name="startPrice" value={startPrice} onChange={setStartPrice} />
        <div className="pair">
          <Select
            label={texts.reserve}
            name="reserveKind"
            value={reserveKind}
            onChange={({ target }) => setReserveKind(target.value as LotDraft['reserve']['kind'])}
          >
            <option value="none">{texts.reserveKinds.none}</option>
            <option value="open">{texts.reserveKinds.open}</option>
            <option value="secret">{texts.reserveKinds.secret}</option>
          </Select>
          {reserveKind !== 'none' && (
            <MoneyField
              label={texts.reserveAmount}
              name="reserve"
              hint={reserveKind === 'secret' && secretIsSet ? texts.reserveKeep : undefined}
              required={!(reserveKind === 'secret' && secretIsSet)}
              value={reserve}
              onChange={setReserve}
            />
          )}
        </div>
        <Bands bands={bands} onChange={setBands} />
        <MoneyField label={texts.deposit} name="deposit" value={deposit} onChange={setDeposit} />
        <Commissions buyer={lot.buyerCommissionPercent} seller={lot.sellerCommissionPercent} />
        <MomentField label={texts.opens} name="opensAt" value={opensAt} onChange={setOpensAt} />
        <MomentField
          label={texts.registrationCloses}
          hint={texts.registrationHint}
          value={registrationClosesAt}
          onChange={setRegistrationClosesAt}
        />
        <Duration seconds={lot.durationSeconds} softClose={lot.softClose} />
        <Checkbox label={texts.proxyBids} name="proxyBids" defaultChecked={lot.proxyBids === true} />
        {change.isError && <Refusal error={change.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={change.isPending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function reserveOf(kind: LotDraft['reserve']['kind'], amount: string | null): LotDraftBody['reserve'] {
  if (kind === 'none' || (kind === 'open' && amount === null)) return { kind: 'none' };
  if (kind === 'open') return { kind, amount: amount! };
  return amount === null ? { kind: 'secret' } : { kind: 'secret', amount };
}

export function softCloseOf(data: FormData): LotDraftBody['softClose'] {
  const [windowSeconds, extendSeconds] = [numberOf(data, 'softWindow'), numberOf(data, 'softExtend')];
  return windowSeconds === null || extendSeconds === null ? null : { windowSeconds, extendSeconds };
}

/** The fields that the sheet of a lot and the template for all share. */
export function Commissions({ buyer = null, seller = null }: { buyer?: number | null; seller?: number | null }) {
  const texts = useTexts(deskEventTexts);
  const percent = { type: 'number', min: 0, max: 5, step: 0.01, inputMode: 'decimal' } as const;
  return (
    <div className="pair">
      <Field label={texts.buyerCommission} name="buyerCommission" defaultValue={buyer ?? ''} {...percent} />
      <Field label={texts.sellerCommission} name="sellerCommission" defaultValue={seller ?? ''} {...percent} />
    </div>
  );
}

interface DurationProps {
  readonly seconds?: number | null;
  readonly softClose?: LotDraft['softClose'];
}

export function Duration({ seconds = null, softClose = null }: DurationProps) {
  const texts = useTexts(deskEventTexts);
  const whole = { type: 'number', min: 0, max: 3_600, step: 1, inputMode: 'numeric' } as const;
  return (
    <>
      <Field
        label={texts.duration}
        name="duration"
        type="number"
        min={0.2}
        max={86_400}
        step="any"
        inputMode="decimal"
        defaultValue={seconds === null ? '' : seconds / 60}
      />
      <div className="pair">
        <Field label={texts.softWindow} name="softWindow" defaultValue={softClose?.windowSeconds ?? ''} {...whole} />
        <Field label={texts.softExtend} name="softExtend" defaultValue={softClose?.extendSeconds ?? ''} {...whole} />
      </div>
      <p className="small muted">{texts.softHint}</p>
    </>
  );
}
