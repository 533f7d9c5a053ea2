import type { Project } from '@luochui/catalogue/wire/project.js';
import { useState, type FormEvent } from 'react';
import { useMoveProject, type ProjectStep } from '../../api/projects.js';
import { Button } from '../../kit/button.js';
import { Dialog } from '../../kit/dialogs.js';
import { TextArea } from '../../kit/field.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskProjectTexts } from '../../texts/desk-project.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { projectWords, type ProjectStatus } from '../../texts/project-words.js';

type Plain = Extract<ProjectStep, 'accept' | 'release'>;
type Reasoned = Extract<ProjectStep, 'return' | 'withdraw'>;

/** What an officer can do in each state; the server's table of transitions decides. */
const PLAIN: Partial<Record<ProjectStatus, Plain>> = { submitted: 'accept', accepted: 'release' };
const REASONED: Partial<Record<ProjectStatus, readonly Reasoned[]>> = {
  draft: ['withdraw'],
  submitted: ['return', 'withdraw'],
  returned: ['withdraw'],
  accepted: ['return', 'withdraw'],
  released: ['withdraw'],
};

export function Steps({ project }: { readonly project: Project }) {
  const texts = useTexts(deskProjectTexts);
  const words = projectWords[useLanguage()];
  const online = useOnline();
  const move = useMoveProject(project.id);
  const [asking, setAsking] = useState<Reasoned | null>(null);
  const take = (step: ProjectStep, reason?: string) =>
    move.mutate({ step, reason }, { onSuccess: ({ status }) => toast(texts.done(words.statuses[status])) });

  const plain = PLAIN[project.status];
  const reasoned = REASONED[project.status] ?? [];
  if (!plain && reasoned.length === 0) return <p className="muted">{texts.nothing}</p>;
  const blocked = plain === 'release' && project.obstacles.length > 0;
  return (
    <div className="deeds">
      {move.isError && asking === null && <Refusal error={move.error} />}
      {!online && <p className="muted small">{texts.offline}</p>}
      <div className="bar">
        {plain && (
          <Button kind="dark" busy={move.isPending} disabled={!online || blocked} onClick={() => take(plain)}>
            {texts[plain]}
          </Button>
        )}
        {reasoned.map((step) => (
          <Button key={step} disabled={!online} onClick={() => setAsking(step)}>
            {step === 'return' ? texts.returnIt : texts.withdraw}
          </Button>
        ))}
      </div>
      {asking && (
        <Reason
          step={asking}
          busy={move.isPending}
          error={move.error}
          onClose={() => setAsking(null)}
          onGive={(reason) => take(asking, reason)}
        />
      )}
    </div>
  );
}

interface ReasonProps {
  readonly step: Reasoned;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onGive: (reason: string) => void;
}

function Reason({ step, busy, error, onClose, onGive }: ReasonProps) {
  const texts = useTexts(deskProjectTexts);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [title, ask, yes] =
    step === 'return'
      ? [texts.returnTitle, texts.returnAsk, texts.returnIt]
      : [texts.withdrawTitle, texts.withdrawAsk, texts.withdraw];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onGive(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <TextArea
          label={texts.reason}
          hint={ask}
          error={missing ? texts.reasonNeeded : undefined}
          maxLength={2_000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        {error !== null && <Refusal error={error} />}
        <div className="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="dark" type="submit" busy={busy}>
            {yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
