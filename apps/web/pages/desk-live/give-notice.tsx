import type { Notice } from '@luochui/sales/wire/notice.js';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { post } from '../../api/client.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { TextArea } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useTexts } from '../../texts/language.js';
import { noticeTexts } from '../../texts/notice.js';

/** Tells everybody who follows the event; written beside the lots, since it is about what one sees there. */
export function GiveNotice({ eventId, disabled }: { readonly eventId: string; readonly disabled: boolean }) {
  const texts = useTexts(noticeTexts);
  const [open, setOpen] = useState(false);
  const give = useMutation({ mutationFn: (text: string) => post<Notice>(`/events/${eventId}/notices`, { text }) });
  const close = () => {
    setOpen(false);
    give.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('text');
    const onSuccess = () => {
      toast(texts.given);
      close();
    };
    give.mutate(typeof typed === 'string' ? typed.trim() : '', { onSuccess });
  };
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {texts.give}
      </Button>
      {open && (
        <Dialog title={texts.giveTitle} onClose={close}>
          <form onSubmit={submit}>
            <p className="small">{texts.giveNote}</p>
            <TextArea label={texts.text} name="text" required minLength={2} maxLength={500} />
            {give.isError && <Refusal error={give.error} />}
            <div className="actions">
              <Button onClick={close}>{texts.cancel}</Button>
              <Button kind="dark" type="submit" busy={give.isPending}>
                {texts.give}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
