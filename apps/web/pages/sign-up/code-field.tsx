import type { IssuedCode } from '@luochui/accounts/wire/one-time-code.js';
import { useState } from 'react';
import { useShownMessage } from '../../api/messages.js';
import { useRequestCode } from '../../api/sign-up.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { shortTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { signUpTexts } from '../../texts/sign-up.js';

/** As long as a code holds: by it one knows when it was made. */
const CODE_MS = 600_000;

export interface Code {
  readonly codeId: string;
  readonly code: string;
}

interface Props {
  readonly purpose: 'sign-up' | 'reset' | 'consent';
  /** What was typed; of a consent nothing, as the server knows the address. */
  readonly address: string;
  readonly onCode: (code: Code | null) => void;
}

/** Asks for a one-time code and takes it. */
export function CodeField({ purpose, address, onCode }: Props) {
  const texts = useTexts(signUpTexts);
  const language = useLanguage();
  const request = useRequestCode();
  const [issued, setIssued] = useState<{ code: IssuedCode; to: string } | null>(null);
  const [typed, setTyped] = useState('');
  const ask = () =>
    request.mutate(purpose === 'consent' ? { purpose } : { purpose, address }, {
      onSuccess: (code) => {
        setIssued({ code, to: address });
        setTyped('');
        onCode(null);
      },
    });
  const type = (text: string) => {
    const code = text.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
    setTyped(code);
    onCode(issued && code.length === 6 ? { codeId: issued.code.codeId, code } : null);
  };
  return (
    <div className="code-field">
      <div className="code-row">
        <Field
          label={texts.code}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          disabled={!issued}
          value={typed}
          onChange={({ target }) => type(target.value)}
          hint={issued ? texts.sentTo(issued.code.address, shortTime(issued.code.expiresAt, language)) : texts.askFirst}
        />
        <Button busy={request.isPending} disabled={purpose !== 'consent' && address.trim().length < 3} onClick={ask}>
          {issued ? texts.again : texts.getCode}
        </Button>
      </div>
      {request.isError && <Refusal error={request.error} />}
      {issued && purpose !== 'consent' && (
        <Shown address={issued.to} since={Date.parse(issued.code.expiresAt) - CODE_MS} />
      )}
    </div>
  );
}

/** Where nothing is really sent: what would have been, plainly marked. */
function Shown({ address, since }: { readonly address: string; readonly since: number }) {
  const texts = useTexts(signUpTexts);
  const newest = useShownMessage(address, since).data?.newest;
  if (!newest) return null;
  return (
    <div className="shown-message" role="status">
      <p className="small">{texts.shown}</p>
      <p>{newest.text}</p>
    </div>
  );
}
