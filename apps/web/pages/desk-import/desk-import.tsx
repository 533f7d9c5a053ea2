import './desk-import.css';
import { useLocation, useNavigate } from 'react-router';
import { isMoving, useImport, type ImportState } from '../../api/imports.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { Check } from './check.js';
import { ChooseFile } from './choose-file.js';
import { Ended } from './ended.js';
import { Issues } from './issues.js';
import { RunPanel } from './run-panel.js';

const PATH = '/desk/projects/import';

export default function DeskImportPage() {
  const texts = useTexts(deskImportTexts);
  usePageTitle(texts.title);
  return <StaffOnly roles={['listing-officer']}>{() => <DeskImport />}</StaffOnly>;
}

/** The route holds which import is shown, so that a reload or a link comes back to its progress. */
function DeskImport() {
  const texts = useTexts(deskImportTexts);
  const navigate = useNavigate();
  const id = new URLSearchParams(useLocation().search).get('id');
  const query = useImport(id);
  const show = (next: string) => void navigate(`${PATH}?id=${next}`);
  if (id !== null && query.isError && !query.data)
    return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  const state = id === null ? null : query.data;
  return (
    <div className="import">
      <div className="head">
        <h1>{texts.title}</h1>
        <StepLine state={state ?? null} />
      </div>
      {state === null && <ChooseFile onUploaded={show} />}
      {state === undefined && <Loading rows={6} />}
      {state && <Shown key={state.id} state={state} />}
    </div>
  );
}

/** Still to be confirmed: what is read again meanwhile stays in sight. */
const isChecked = (state: ImportState): boolean =>
  state.status === 'ask' || (isMoving(state.status) && state.options.preview === true && state.shape !== null);

function Shown({ state }: { readonly state: ImportState }) {
  const texts = useTexts(deskImportTexts);
  const online = useOnline();
  const checked = isChecked(state);
  return (
    <>
      {!online && isMoving(state.status) && <p className="refusal">{texts.offline}</p>}
      {(state.status === 'refused' || state.status === 'cancelled' || state.status === 'done') && (
        <Ended state={state} />
      )}
      {state.status !== 'refused' && state.status !== 'cancelled' && <RunPanel state={state} checked={checked} />}
      {checked && <Check state={state} />}
      {state.shape && state.status !== 'refused' && state.status !== 'cancelled' && (
        <Issues state={state} checked={checked} />
      )}
    </>
  );
}

function StepLine({ state }: { readonly state: ImportState | null }) {
  const texts = useTexts(deskImportTexts);
  const at =
    !state || state.status === 'refused' || state.status === 'cancelled'
      ? 0
      : state.status === 'done'
        ? 3
        : isChecked(state) || state.options.preview
          ? 1
          : 2;
  return (
    <ol className="import-steps" aria-label={texts.stepsLabel}>
      {texts.steps.map((name, i) => (
        <li key={name} className={i < at || at === 3 ? 'done' : undefined} aria-current={i === at ? 'step' : undefined}>
          {(i < at || at === 3) && <span aria-hidden="true">✓ </span>}
          {name}
        </li>
      ))}
    </ol>
  );
}
