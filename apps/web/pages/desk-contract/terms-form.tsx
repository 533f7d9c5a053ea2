import { useId, useState } from 'react';
import type { Contract, ContractChange, ContractTerms } from '../../api/contracts.js';
import { Button } from '../../kit/button.js';
import { Field, Select, TextArea } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { contractWords } from '../../texts/contracts.js';
import { deskContractsTexts } from '../../texts/desk-contracts.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

type Payment = ContractTerms['payments'][number];
interface Part {
  readonly key: number;
  readonly condition: Payment['condition'];
  readonly days: string;
  readonly amount: string | null;
}

interface Props {
  readonly contract: Contract;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onSave: (change: ContractChange) => void;
}

const MOST_PARTS = 6;
let keys = 0;

/** The terms while the contract is a draft. The parts are added up as one types; they have to come to the price. */
export function TermsForm({ contract, busy, disabled, onSave }: Props) {
  const texts = useTexts(deskContractsTexts);
  const words = useTexts(contractWords);
  const language = useLanguage();
  const note = useId();
  const [parts, setParts] = useState<readonly Part[]>(() =>
    contract.terms.payments.map((part) => ({ ...part, days: String(part.days), key: ++keys })),
  );
  const [guidanceDays, setGuidanceDays] = useState(String(contract.terms.guidanceDays));
  const [guidanceWithin, setGuidanceWithin] = useState(String(contract.terms.guidanceWithinDays));
  const [remark, setRemark] = useState(contract.terms.remark);
  const change = (key: number, next: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...next } : part)));
  const price = BigInt(contract.price);
  const sum = parts.reduce((all, { amount }) => all + BigInt(amount ?? '0'), 0n);
  const apart = sum > price ? sum - price : price - sum;

  const save = () =>
    onSave({
      do: 'revise',
      version: contract.version,
      terms: {
        payments: parts.map(({ condition, days, amount }) => ({
          condition,
          days: Number(days),
          amount: amount ?? '0',
        })),
        guidanceDays: Number(guidanceDays),
        guidanceWithinDays: Number(guidanceWithin),
        remark,
      },
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {parts.map((part, i) => (
        <fieldset key={part.key} className="part">
          <legend>{texts.part(i + 1)}</legend>
          <Select
            label={texts.condition}
            value={part.condition}
            onChange={(event) => change(part.key, { condition: event.target.value as Part['condition'] })}
          >
            {(['effective', 'registered', 'accepted'] as const).map((condition) => (
              <option key={condition} value={condition}>
                {words.conditionNames[condition]}
              </option>
            ))}
          </Select>
          <Field
            label={texts.daysField}
            type="number"
            min={1}
            max={365}
            required
            value={part.days}
            onChange={(event) => change(part.key, { days: event.target.value })}
          />
          <MoneyField
            label={texts.amount}
            required
            value={part.amount}
            onChange={(amount) => change(part.key, { amount })}
          />
          {parts.length > 1 && (
            <button type="button" onClick={() => setParts(parts.filter(({ key }) => key !== part.key))}>
              {texts.removePart(i + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <p id={note} className={apart === 0n ? 'sum' : 'sum wrong'} role="status">
        {apart !== 0n && <span aria-hidden="true">! </span>}
        {texts.sum(money(sum, language).text, money(price, language).text)}
        {apart !== 0n && ` · ${texts.sumWrong(money(apart, language).full)}`}
      </p>
      {parts.length < MOST_PARTS && (
        <button
          type="button"
          onClick={() => setParts([...parts, { key: ++keys, condition: 'accepted', days: '30', amount: null }])}
        >
          {texts.addPart}
        </button>
      )}
      <div className="pair">
        <Field
          label={texts.guidanceDays}
          type="number"
          min={0}
          max={120}
          required
          value={guidanceDays}
          onChange={(event) => setGuidanceDays(event.target.value)}
        />
        <Field
          label={texts.guidanceWithin}
          type="number"
          min={1}
          max={365}
          required
          value={guidanceWithin}
          onChange={(event) => setGuidanceWithin(event.target.value)}
        />
      </div>
      <TextArea
        label={texts.remark}
        maxLength={500}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Button type="submit" busy={busy} disabled={disabled} aria-describedby={note}>
        {texts.save}
      </Button>
    </form>
  );
}
