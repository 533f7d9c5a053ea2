import './report.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProblemError } from '../../api/client.js';
import { useReportForm, useSubmitReport, type ReportForm } from '../../api/reports.js';
import { Button } from '../../kit/button.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView, Refusal } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { day } from '../../texts/format.js';
import { useTexts } from '../../texts/language.js';
import { reportTexts, type ReportTexts } from '../../texts/report.js';
import { reportWords } from '../../texts/reports.js';
import { figuresOf, isWhole, useDraft } from './draft.js';
import { EvidencePart } from './evidence-part.js';
import { FiguresPart, WordsPart } from './figures-part.js';
import { PublishPart } from './publish-part.js';

/** What a signed link opens, on a phone first: whoever has it needs no account. */
export default function ReportPage() {
  const { token = '' } = useParams();
  const texts = useTexts(reportTexts);
  const words = useTexts(reportWords);
  const query = useReportForm(token);
  const form = query.data;
  usePageTitle(form && texts.heading(words.period(form.afterDays)));
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  if (!form) return <Loading />;
  return (
    <div className="page report">
      <p className="kick">
        {texts.intro(form.enterprise, form.contractNumber)}
        {form.isExample && ` · ${words.isExample}`}
      </p>
      <h1>{texts.heading(words.period(form.afterDays))}</h1>
      <p className="subject">{form.title}</p>
      {form.status === 'submitted' ? (
        <Sent texts={texts} />
      ) : (
        <>
          <p className="muted">
            {texts.due(form.dueOn)} · {texts.linkUntil(day(form.expiresAt))}
          </p>
          {form.reason && <p className="returned">! {texts.returned(form.reason)}</p>}
          <Form key={form.status} token={token} form={form} texts={texts} />
        </>
      )}
    </div>
  );
}

function Sent({ texts }: { readonly texts: ReportTexts }) {
  return (
    <section className="sheet sent" role="status">
      <p>
        <b>✓ {texts.sent}</b>
      </p>
      <p>{texts.sentAdvice}</p>
    </section>
  );
}

interface FormProps {
  readonly token: string;
  readonly form: ReportForm;
  readonly texts: ReportTexts;
}

function Form({ token, form, texts }: FormProps) {
  const words = useTexts(reportWords);
  const online = useOnline();
  const submit = useSubmitReport(token);
  const [draft, change, forget] = useDraft(form);
  const [tried, setTried] = useState(false);
  const part = { form, draft, change, texts, words };
  const send = () => {
    setTried(true);
    if (!isWhole(draft)) return;
    const evidence = new Set(form.evidence.map(({ id }) => id));
    const told = {
      figures: figuresOf(draft),
      published: [...draft.published],
      publishedEvidence: draft.publishedEvidence.filter((id) => evidence.has(id)),
    };
    submit.mutate(told, { onSuccess: forget });
  };
  // The answer to the first try may have been lost on its way.
  if (submit.error instanceof ProblemError && submit.error.problem.code === 'report.in_review')
    return <Sent texts={texts} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FiguresPart {...part} />
      <WordsPart {...part} />
      <EvidencePart token={token} form={form} texts={texts} />
      <PublishPart {...part} />
      {submit.isError && <Refusal error={submit.error} />}
      {tried && !isWhole(draft) && (
        <p className="wrong" role="alert">
          ! {texts.wrong}
        </p>
      )}
      <div className="send">
        <Button type="submit" kind="dark" busy={submit.isPending} disabled={!online}>
          {submit.isPending ? texts.sending : texts.send}
        </Button>
        <p className="small muted">{online ? texts.draftKept : texts.offline}</p>
      </div>
    </form>
  );
}
