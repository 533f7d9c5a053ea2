import { useState, type FormEvent } from 'react';
import { useChangePassword } from '../../api/sign-up.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useTexts } from '../../texts/language.js';
import { messagesTexts } from '../../texts/messages.js';

export function ChangePassword() {
  const texts = useTexts(messagesTexts);
  const online = useOnline();
  const change = useChangePassword();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { old, password },
      {
        onSuccess: () => {
          toast(texts.changed);
          setOld('');
          setPassword('');
        },
      },
    );
  };
  return (
    <section className="sheet" aria-labelledby="password">
      <h2 id="password">{texts.password}</h2>
      <form onSubmit={submit}>
        <Field
          label={texts.old}
          name="old"
          type="password"
          autoComplete="current-password"
          required
          value={old}
          onChange={({ target }) => setOld(target.value)}
        />
        <Field
          label={texts.next}
          hint={texts.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        {change.isError && <Refusal error={change.error} />}
        <Button kind="dark" type="submit" busy={change.isPending} disabled={!online}>
          {texts.change}
        </Button>
      </form>
    </section>
  );
}
