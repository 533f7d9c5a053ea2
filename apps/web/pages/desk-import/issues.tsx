import { useState } from 'react';
import { isMoving, useReadAgain, type ImportField, type ImportIssue, type ImportState } from '../../api/imports.js';
import { Refusal } from '../../kit/problem.js';
import { Segments } from '../../kit/segments.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';
import { IssueTable } from './issue-table.js';
import { RowTable } from './row-table.js';
import { Warnings } from './warnings.js';

interface Props {
  readonly state: ImportState;
  /** While it is checked, cells can be mended here. */
  readonly checked: boolean;
}

type View = 'errors' | 'updated' | 'all';

const refOf = ({ sheet, cell }: ImportIssue): string => (sheet ? `${sheet}!${cell}` : cell!);

/** Every row that is refused with the value and the part at fault; beside it what is updated, and all rows. */
export function Issues({ state, checked }: Props) {
  const texts = useTexts(deskImportTexts);
  const online = useOnline();
  // Until somebody chooses, what needs eyes most: that can change when the file is read in another way.
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? (state.rows.rejected > 0 ? 'errors' : state.rows.updated > 0 ? 'updated' : 'all');
  const [field, setField] = useState<ImportField | null>(null);
  const changed = state.changes.find((each) => each.field === field) ?? null;
  const again = useReadAgain(state.id);
  const { rows, errors, options } = state;
  const busy = isMoving(state.status) || again.isPending;
  const correct = (corrections: Record<string, string>) =>
    again.mutate({ ...options, corrections: { ...options.corrections, ...corrections } });
  const suggested = errors.filter(({ cell, suggestion }) => cell && suggestion);
  const mended = Object.keys(options.corrections ?? {}).length;
  return (
    <section className="issues">
      <div className="tools">
        <h2>{rows.rejected > 0 ? texts.issues(rows.rejected, mended) : texts.noIssues}</h2>
        <span className="space" />
        <Segments
          label={texts.views}
          value={view}
          onChange={setView}
          options={[
            { value: 'errors', label: texts.view.errors(rows.rejected) },
            { value: 'updated', label: texts.view.updated(rows.updated) },
            { value: 'all', label: texts.view.all(rows.data + rows.ignored) },
          ]}
        />
        {checked && suggested.length > 0 && (
          <button
            type="button"
            disabled={busy || !online}
            onClick={() => correct(Object.fromEntries(suggested.map((issue) => [refOf(issue), issue.suggestion!])))}
          >
            {texts.adoptAll(suggested.length)}
          </button>
        )}
        {rows.rejected > 0 && (
          <a
            className={state.status === 'done' ? 'button dark' : 'button'}
            href={`/api/v1/imports/${state.id}/rejected`}
            download
          >
            {state.status === 'done' ? texts.downloadRows(rows.rejected) : texts.download}
          </a>
        )}
      </div>
      {again.isError && <Refusal error={again.error} />}
      {view === 'updated' && state.changes.length > 0 && (
        <div className="changed" role="group" aria-label={texts.changedFields}>
          <span className="muted small">{texts.changedFields}</span>
          {state.changes.map((each) => (
            <button
              key={each.field}
              type="button"
              aria-pressed={each.field === field}
              onClick={() => setField(each.field === field ? null : each.field)}
            >
              {texts.fields[each.field]} {each.count}
            </button>
          ))}
        </div>
      )}
      {view === 'errors' ? (
        <IssueTable
          issues={errors}
          onCorrect={checked ? (issue, value) => correct({ [refOf(issue)]: value }) : null}
          disabled={busy || !online}
        />
      ) : (
        <RowTable
          key={`${view} ${changed?.field}`}
          state={state}
          rows={
            view === 'updated' ? { result: 'updated', field: changed?.field ?? null } : { result: null, field: null }
          }
          total={view === 'updated' ? (changed?.count ?? rows.updated) : rows.data + rows.ignored}
        />
      )}
      <Warnings warnings={state.warnings} />
    </section>
  );
}
