import { useState } from 'react';
import { useEvidence, type ReportForm } from '../../api/reports.js';
import { FileDrop } from '../../kit/file-drop.js';
import { Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import type { ReportTexts } from '../../texts/report.js';

interface Props {
  readonly token: string;
  readonly form: ReportForm;
  readonly texts: ReportTexts;
}

const MEGABYTE = 1024 * 1024;
const sizeOf = (bytes: number) =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Photos and documents, sent as they are chosen; the sending of the report itself doesn't wait for them. */
export function EvidencePart({ token, form, texts }: Props) {
  const { add, remove } = useEvidence(token);
  const online = useOnline();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { files, bytes } = form.limits;
  const megabytes = Math.floor(bytes / MEGABYTE);
  const send = async (chosen: readonly File[]) => {
    setTooLarge(chosen.find(({ size }) => size > bytes)?.name ?? null);
    for (const file of chosen) {
      if (file.size > bytes) continue;
      // One after the other; a refusal is shown and stops the rest.
      if (!(await add.mutateAsync(file).catch(() => null))) return;
    }
  };
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{texts.evidence}</h2>
      <FileDrop
        label={add.isPending ? texts.uploading : texts.addEvidence}
        hint={texts.evidenceHint(files, megabytes)}
        accept=".pdf,.jpg,.jpeg,.png"
        multiple
        disabled={!online || add.isPending || form.evidence.length >= files}
        onFiles={(chosen) => void send(chosen)}
      />
      {tooLarge !== null && (
        <p className="wrong" role="alert">
          ! {texts.tooLarge(tooLarge, megabytes)}
        </p>
      )}
      {add.isError && <Refusal error={add.error} />}
      {remove.isError && <Refusal error={remove.error} />}
      <ul className="files">
        {form.evidence.map(({ id, name, size, metadata }) => (
          <li key={id}>
            <span>
              {name} <span className="muted">{sizeOf(size)}</span>
              <small>{metadata === 'removed' ? texts.removed : texts.kept}</small>
            </span>
            <button type="button" aria-label={texts.remove(name)} disabled={!online} onClick={() => remove.mutate(id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
