import './login.css';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSignIn, type User } from '../../api/session.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { isPage } from '../../paths.js';
import { isStaff } from '../../shell/desk-links.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { loginTexts } from '../../texts/login.js';
import { useTexts } from '../../texts/language.js';

export default function LoginPage() {
  const texts = useTexts(loginTexts);
  usePageTitle(texts.heading);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const online = useOnline();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password },
      { onSuccess: ({ user }) => void navigate(whereTo(search.get('to'), user), { replace: true }) },
    );
  };
  return (
    <form className="page login" onSubmit={submit}>
      <h1>{texts.heading}</h1>
      <Field
        label={texts.login}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={login}
        onChange={(event) => setLogin(event.target.value)}
      />
      <Field
        label={texts.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {signIn.isError && <Refusal error={signIn.error} />}
      <Button kind="dark" type="submit" busy={signIn.isPending} disabled={!online}>
        {texts.submit}
      </Button>
      {!online && <p className="small muted">{texts.offline}</p>}
      <p className="below">
        <a href="/register">{texts.register}</a>
        <a href="/reset">{texts.forgot}</a>
      </p>
    </form>
  );
}

/** Back to where one came from, else to one's own first page. Only to a page of ours: an address in a link is a stranger's word. */
function whereTo(wish: string | null, user: User): string {
  if (wish?.startsWith('/') && !wish.startsWith('//') && isPage(new URL(wish, location.origin).pathname)) return wish;
  const own = isStaff(user) ? '/desk' : '/me';
  return isPage(own) ? own : '/';
}
