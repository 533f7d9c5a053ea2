import { useState } from 'react';
import { useSendPaper } from '../../api/registrations.js';
import { FieldFrame } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';
import type { SentPaper } from './application-draft.js';

const PAPER_BYTES = 10 * 1024 * 1024;

interface Props {
  readonly label: string;
  readonly paper: SentPaper | null;
  readonly onPaper: (paper: SentPaper) => void;
}

/** A paper that is sent as it is chosen; the registration names it later. */
export function PaperField({ label, paper, onPaper }: Props) {
  const texts = useTexts(applicationTexts);
  const online = useOnline();
  const send = useSendPaper();
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > PAPER_BYTES);
    if (file.size <= PAPER_BYTES) send.mutate(file, { onSuccess: ({ id, name }) => onPaper({ id, name }) });
  };
  return (
    <div className="paper">
      <FieldFrame
        label={label}
        hint={send.isPending ? texts.sending : texts.fileHint}
        error={tooLarge ? texts.tooLarge : undefined}
      >
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={!online || send.isPending}
            onChange={({ target }) => take(target.files?.[0])}
          />
        )}
      </FieldFrame>
      {paper && (
        <p className="ok2" role="status">
          ✓ {paper.name}
        </p>
      )}
      {send.isError && <Refusal error={send.error} />}
    </div>
  );
}
