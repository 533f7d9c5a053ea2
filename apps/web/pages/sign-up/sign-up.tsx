import './sign-up.css';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSignUp } from '../../api/sign-up.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { signUpTexts } from '../../texts/sign-up.js';
import { CodeField, type Code } from './code-field.js';
import { emptyParty, PartyFields, partyOf } from './party-fields.js';

/** A company or a person opens an account by itself. */
export default function SignUpPage() {
  const texts = useTexts(signUpTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const online = useOnline();
  const signUp = useSignUp();
  const [party, setParty] = useState(emptyParty);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<Code | null>(null);
  usePageTitle(texts.heading);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!code) return;
    signUp.mutate(
      { ...code, name: name.trim(), password, language, party: partyOf(party) },
      {
        onSuccess: () => {
          toast(texts.done);
          void navigate('/me', { replace: true });
        },
      },
    );
  };
  return (
    <form className="page sign-up" onSubmit={submit}>
      <h1>{texts.heading}</h1>
      <PartyFields party={party} onChange={setParty} />
      <Field
        label={party.isPerson ? texts.ownName : texts.yourName}
        name="name"
        autoComplete="name"
        required
        minLength={2}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        label={texts.address}
        hint={texts.addressHint}
        name="address"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <CodeField purpose="sign-up" address={address} onCode={setCode} />
      <Field
        label={texts.password}
        hint={texts.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {signUp.isError && <Refusal error={signUp.error} />}
      <Button kind="dark" type="submit" busy={signUp.isPending} disabled={!online || !code}>
        {texts.submit}
      </Button>
      <p className="small muted">{online ? texts.paperNote : texts.offline}</p>
      <p className="below">
        <a href="/login">{texts.signIn}</a>
      </p>
    </form>
  );
}
