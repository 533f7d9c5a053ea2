import type { SaleEvent } from '@luochui/sales/wire/event.js';
import { Field, TextArea } from '../../kit/field.js';
import { particularsTexts } from '../../texts/particulars.js';
import { useTexts } from '../../texts/language.js';

type Particulars = SaleEvent['particulars'];

interface Props {
  readonly particulars: Particulars;
  /** Of an auction the statute demands them; of a bidding they are custom. */
  readonly required: boolean;
}

/** What the announcement says beside the lots. A draft may be saved without; the announcement names what is missing. */
export function ParticularsFields({ particulars, required }: Props) {
  const texts = useTexts(particularsTexts);
  const { exhibition, contact, conditions, defects, depositAccount } = particulars ?? {};
  return (
    <fieldset className="particulars">
      <legend>{texts.heading}</legend>
      <p className="small muted">{required ? texts.required : texts.custom}</p>
      <div className="pair">
        <Field label={texts.exhibitionFrom} name="exhibitionFrom" type="date" defaultValue={exhibition?.from} />
        <Field label={texts.exhibitionTo} name="exhibitionTo" type="date" defaultValue={exhibition?.to} />
      </div>
      <Field label={texts.exhibitionPlace} name="exhibitionPlace" maxLength={200} defaultValue={exhibition?.place} />
      <TextArea label={texts.conditions} name="conditions" rows={3} maxLength={4_000} defaultValue={conditions ?? ''} />
      <TextArea label={texts.defects} name="defects" rows={3} maxLength={4_000} defaultValue={defects ?? ''} />
      <Field label={texts.depositAccount} name="depositAccount" maxLength={300} defaultValue={depositAccount ?? ''} />
      <Field label={texts.contact} name="contact" maxLength={300} defaultValue={contact ?? ''} />
    </fieldset>
  );
}

/** Null where nothing of it is known yet. */
export function particularsOf(text: (name: string) => string | null): Particulars {
  const [from, to, place] = [text('exhibitionFrom'), text('exhibitionTo'), text('exhibitionPlace')];
  const particulars = {
    exhibition: from && to && place ? { from, to, place } : null,
    contact: text('contact'),
    conditions: text('conditions'),
    defects: text('defects'),
    depositAccount: text('depositAccount'),
  };
  return Object.values(particulars).every((each) => each === null) ? null : particulars;
}
