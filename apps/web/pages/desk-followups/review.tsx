import { useState } from 'react';
import { evidencePath, useReport, useReviewReport, type Report, type Review as Decision } from '../../api/reports.js';
import { Button } from '../../kit/button.js';
import { TextArea } from '../../kit/field.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { reportWords } from '../../texts/reports.js';
import { toldIn } from '../report/told.js';
import type { DeskFollowupsTexts } from '../../texts/desk-followups.js';
import { StatusChip } from './rows.js';

interface Props {
  readonly id: string;
  readonly mayAct: boolean;
  readonly texts: DeskFollowupsTexts;
  readonly onClose: () => void;
}

/** What the enterprise told, field by field with what it lets be published, and the decision. */
export function Review({ id, mayAct, texts, onClose }: Props) {
  const query = useReport(id);
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return <Reviewed report={query.data} mayAct={mayAct} texts={texts} onClose={onClose} />;
}

function Reviewed({ report, mayAct, texts, onClose }: Omit<Props, 'id'> & { readonly report: Report }) {
  const words = useTexts(reportWords);
  const language = useLanguage();
  const mark = (published: boolean) => (
    <span className={published ? 'open' : 'closed'}>{published ? `✓ ${texts.public}` : texts.private}</span>
  );
  return (
    <section className="sheet review" aria-labelledby="review">
      <header className="bar">
        <h2 id="review">{texts.reviewTitle(words.period(report.afterDays))}</h2>
        <span className="space" />
        <Button onClick={onClose}>{texts.close}</Button>
      </header>
      <p className="muted">
        {report.title} · {report.enterprise} <StatusChip status={report.status} words={words} />
      </p>
      {report.figures ? (
        <table>
          <tbody>
            <tr>
              <th scope="row">{words.fields.enterprise}</th>
              <td>{report.enterprise}</td>
              <td>{mark(report.published.includes('enterprise'))}</td>
            </tr>
            {toldIn(report.figures, words, language).map(({ field, value }) => (
              <tr key={field}>
                <th scope="row">{words.fields[field]}</th>
                <td>{value}</td>
                <td>{mark(report.published.includes(field))}</td>
              </tr>
            ))}
            {report.evidence.map(({ id, name, published }) => (
              <tr key={id}>
                <th scope="row">{texts.evidence}</th>
                <td>
                  <a href={evidencePath(report.id, id)} download>
                    {name}
                  </a>
                </td>
                <td>{mark(published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="muted">{texts.nothingYet}</p>
      )}
      {report.figures && report.evidence.length === 0 && <p className="small muted">{texts.noEvidence}</p>}
      {report.status === 'accepted' && (
        <a className="button" href={`/outcomes/${report.followupId}`}>
          {texts.outcome}
        </a>
      )}
      {report.status === 'submitted' && mayAct && <Decide id={report.id} texts={texts} />}
    </section>
  );
}

function Decide({ id, texts }: { readonly id: string; readonly texts: DeskFollowupsTexts }) {
  const online = useOnline();
  const review = useReviewReport(id);
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const run = (decision: Decision) =>
    review.mutate(decision, {
      onSuccess: () => toast(decision.step === 'accept' ? texts.accepted : texts.returned),
    });
  return (
    <form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault();
        run({ step: 'return', reason });
      }}
    >
      {review.isError && <Refusal error={review.error} />}
      {returning && (
        <TextArea
          label={texts.reason}
          required
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <p className="bar">
        {!returning && (
          <Button kind="dark" busy={review.isPending} disabled={!online} onClick={() => run({ step: 'accept' })}>
            {texts.accept}
          </Button>
        )}
        {returning ? (
          <Button type="submit" busy={review.isPending} disabled={!online || reason.trim() === ''}>
            {texts.returnIt}
          </Button>
        ) : (
          <Button onClick={() => setReturning(true)}>{texts.returnIt}</Button>
        )}
      </p>
    </form>
  );
}
