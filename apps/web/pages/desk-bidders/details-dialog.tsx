import type { Registration } from '@luochui/sales/wire/registration.js';
import { useState } from 'react';
import { useSettleFormalities } from '../../api/registrations.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { FieldFrame } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { deskBiddersTexts } from '../../texts/desk-bidders.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';
import { documentOf } from '../desk-live/ground-document.js';
import { AppliedRows } from '../register/applied.js';
import { Flags } from './flags.js';

interface Props {
  readonly registration: Registration;
  /** An auditor reads alone. */
  readonly mayAct: boolean;
  readonly onClose: () => void;
}

/** Who stands behind a registration, with its papers: what an officer decides by. */
export function DetailsDialog({ registration, mayAct, onClose }: Props) {
  const texts = useTexts(deskBiddersTexts);
  const words = useTexts(applicationTexts);
  const { organisation, legalRepresentative, controller, formalities } = registration;
  return (
    <Dialog title={organisation.name} onClose={onClose}>
      <Flags flags={registration.flags} />
      <dl className="applied">
        <AppliedRows {...registration} />
        {legalRepresentative && (
          <div className="row">
            <dt>{words.representative}</dt>
            <dd>{legalRepresentative}</dd>
          </div>
        )}
        {controller && (
          <div className="row">
            <dt>{words.controller}</dt>
            <dd>{controller}</dd>
          </div>
        )}
        {registration.decidedBy && (
          <div className="row">
            <dt>{texts.decidedBy}</dt>
            <dd>{registration.decidedBy}</dd>
          </div>
        )}
      </dl>
      {mayAct && formalities === 'open' && <Settle id={registration.id} onDone={onClose} />}
      <div className="actions">
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}

function Settle({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const texts = useTexts(deskBiddersTexts);
  const settle = useSettleFormalities();
  const [document, setDocument] = useState<{ name: string; sha256: string } | null>(null);
  const send = () =>
    document &&
    settle.mutate(
      { id, document },
      {
        onSuccess: () => {
          toast(texts.settled);
          onDone();
        },
      },
    );
  return (
    <>
      <FieldFrame label={texts.settleDocument} hint={document?.sha256 ?? texts.settleHint}>
        {(described) => (
          <input
            {...described}
            type="file"
            onChange={({ target }) => target.files?.[0] && void documentOf(target.files[0]).then(setDocument)}
          />
        )}
      </FieldFrame>
      {settle.isError && <Refusal error={settle.error} />}
      <Button disabled={!document} busy={settle.isPending} onClick={send}>
        {texts.settle}
      </Button>
    </>
  );
}
