import type { OwnRegistration } from '@luochui/sales/wire/registration.js';
import { useState } from 'react';
import { useWithdraw } from '../../api/registrations.js';
import { Button } from '../../kit/button.js';
import { Confirm } from '../../kit/dialogs.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useTexts } from '../../texts/language.js';
import { registrationTexts } from '../../texts/registration.js';

/** The way out before the opening; asked twice, since there is none back. */
export function Withdraw({ registration: { id, status, lotStatus } }: { readonly registration: OwnRegistration }) {
  const { withdraw: texts } = useTexts(registrationTexts);
  const online = useOnline();
  const withdraw = useWithdraw();
  const [asking, setAsking] = useState(false);
  if (lotStatus !== 'announced' || !['submitted', 'approved', 'qualified'].includes(status)) return null;
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) withdraw.mutate(id);
  };
  return (
    <>
      {withdraw.isError && <Refusal error={withdraw.error} />}
      <p className="bar">
        <Button disabled={!online} busy={withdraw.isPending} onClick={() => setAsking(true)}>
          {texts.do}
        </Button>
      </p>
      {asking && (
        <Confirm title={texts.title} yes={texts.do} no={texts.keep} onAnswer={answer}>
          <p>{texts.text}</p>
        </Confirm>
      )}
    </>
  );
}
