import { useState, type FormEvent } from 'react';
import { useDecideLine, type BankLine, type DecideLineBody } from '../../api/bank-lines.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Select, TextArea } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { bankLinesTexts } from '../../texts/bank-lines.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Doubts } from './doubts.js';
import { Parts } from './parts.js';
import { bodyOf, decisionsFor, firstParts, leftOf, type Decision } from './settlement.js';

interface Props {
  readonly line: BankLine;
  readonly onClose: () => void;
}

/** What a person makes of a line: every fen of it gets an owner, and a reason goes with it. */
export function SettleDialog({ line, onClose }: Props) {
  const texts = useTexts(bankLinesTexts);
  const language = useLanguage();
  const sum = money(line.amount, language).full;
  const decide = useDecideLine();
  const choices = decisionsFor(line);
  const [decision, setDecision] = useState<Decision>(choices[0]!);
  const [parts, setParts] = useState(() => firstParts(line));
  const [chosen, setChosen] = useState<string>('');
  const [reason, setReason] = useState('');
  const options =
    decision === 'known'
      ? line.deposits.flatMap(({ byHand, reference }) =>
          byHand.map(({ paymentId, amount }) => ({
            id: paymentId,
            label: `${reference} ${money(amount, language).full}`,
          })),
        )
      : line.refunds.map(({ refundId, reference, to, amount, isPaid }) => ({
          id: refundId,
          label: `${reference} ${to} ${money(amount, language).full}${isPaid ? ` · ${texts.paid}` : ''}`,
        }));
  const body: DecideLineBody | null = bodyOf(line, { decision, parts, chosen: chosen || options[0]?.id || '', reason });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(texts.done);
      onClose();
    };
    if (body) decide.mutate({ id: line.id, body }, { onSuccess });
  };
  return (
    <Dialog title={texts.settleHeading(sum)} as="sheet" onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          {line.day} · {line.name || '–'} <span className="mono small">{line.account}</span>
          <br />
          <span className="muted">{line.remark}</span>
        </p>
        <p>
          <Doubts of={line.doubts} />
        </p>
        <Select
          label={texts.decision}
          value={decision}
          onChange={({ target }) => setDecision(choices.find((each) => each === target.value) ?? decision)}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {texts.decisions[each]}
            </option>
          ))}
        </Select>
        {decision === 'assign' && <Parts line={line} parts={parts} left={leftOf(line, parts)} onChange={setParts} />}
        {(decision === 'known' || decision === 'refund') && (
          <Select
            label={decision === 'known' && line.direction === 'in' ? texts.payments : texts.refunds}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            {options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        )}
        <TextArea
          label={texts.why2}
          required
          minLength={2}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {decide.isError && <Refusal error={decide.error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={decide.isPending} disabled={body === null}>
            {texts.settleHeading(sum)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
