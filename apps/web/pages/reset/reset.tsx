import '../sign-up/sign-up.css';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useResetPassword } from '../../api/sign-up.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useTexts } from '../../texts/language.js';
import { signUpTexts } from '../../texts/sign-up.js';
import { CodeField, type Code } from '../sign-up/code-field.js';

/** A new password by a code. The words are the same whether or not the address has an account. */
export default function ResetPage() {
  const texts = useTexts(signUpTexts);
  const navigate = useNavigate();
  const online = useOnline();
  const reset = useResetPassword();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<Code | null>(null);
  usePageTitle(texts.resetHeading);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!code) return;
    reset.mutate(
      { ...code, password },
      {
        onSuccess: () => {
          toast(texts.resetDone);
          void navigate('/login', { replace: true });
        },
      },
    );
  };
  return (
    <form className="page sign-up" onSubmit={submit}>
      <h1>{texts.resetHeading}</h1>
      <p className="muted">{texts.resetText}</p>
      <Field
        label={texts.address}
        name="address"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <CodeField purpose="reset" address={address} onCode={setCode} />
      <Field
        label={texts.newPassword}
        hint={texts.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {reset.isError && <Refusal error={reset.error} />}
      <Button kind="dark" type="submit" busy={reset.isPending} disabled={!online || !code}>
        {texts.reset}
      </Button>
      {!online && <p className="small muted">{texts.offline}</p>}
    </form>
  );
}
