import type { EventBody, SaleEvent } from '@luochui/sales/wire/event.js';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { Field, Select, TextArea } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { ParticularsFields, particularsOf } from './particulars-fields.js';
import { deskEventsTexts } from '../../texts/desk-events.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly event?: SaleEvent;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (body: EventBody) => void;
  readonly onClose: () => void;
}

/** What an event is; an auction asks for its house and auctioneer too. */
export function EventDialog({ title, submit, event, busy, error, onSubmit, onClose }: Props) {
  const texts = useTexts(deskEventsTexts);
  const [form, setForm] = useState<EventBody['form']>(event?.form ?? 'bidding');
  const send = (sent: FormEvent<HTMLFormElement>) => {
    sent.preventDefault();
    onSubmit(bodyOf(new FormData(sent.currentTarget), form));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={send}>
        <Field label={texts.title} name="title" required maxLength={120} defaultValue={event?.title} autoFocus />
        <Select
          label={texts.form}
          hint={texts.formHint[form]}
          value={form}
          onChange={({ target }) => setForm(target.value as EventBody['form'])}
        >
          <option value="bidding">{texts.forms.bidding}</option>
          <option value="auction">{texts.forms.auction}</option>
        </Select>
        {form === 'auction' && (
          <>
            <Field label={texts.house} name="house" maxLength={120} defaultValue={event?.house ?? ''} />
            <div className="pair">
              <Field
                label={texts.auctioneer}
                name="auctioneer"
                maxLength={60}
                defaultValue={event?.auctioneer?.name ?? ''}
              />
              <Field
                label={texts.licence}
                name="licence"
                maxLength={60}
                defaultValue={event?.auctioneer?.licence ?? ''}
              />
            </div>
          </>
        )}
        <Field
          label={`${texts.place} (${texts.optional})`}
          name="place"
          maxLength={200}
          defaultValue={event?.place ?? ''}
        />
        <TextArea
          label={`${texts.notice} (${texts.optional})`}
          name="notice"
          maxLength={4_000}
          rows={3}
          defaultValue={event?.notice ?? ''}
        />
        <ParticularsFields particulars={event?.particulars ?? null} required={form === 'auction'} />
        {error !== null && <Refusal error={error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function bodyOf(data: FormData, form: EventBody['form']): EventBody {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const [name, licence] = [text('auctioneer'), text('licence')];
  return {
    title: text('title') ?? '',
    form,
    house: text('house'),
    auctioneer: name && licence ? { name, licence } : null,
    place: text('place'),
    notice: text('notice'),
    particulars: particularsOf(text),
  };
}
