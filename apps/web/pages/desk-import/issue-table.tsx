import { useState } from 'react';
import type { ImportIssue } from '../../api/imports.js';
import { Empty } from '../../kit/empty.js';
import { deskImportTexts, type DeskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly issues: readonly ImportIssue[];
  readonly onCorrect: ((issue: ImportIssue, value: string) => void) | null;
  readonly disabled: boolean;
}

const SHOWN = 200;

export function IssueTable({ issues, onCorrect, disabled }: Props) {
  const texts = useTexts(deskImportTexts);
  const [shown, setShown] = useState(SHOWN);
  const { heads } = texts;
  if (issues.length === 0) return <Empty title={texts.noIssues} />;
  return (
    <div className="sheet issue-box">
      <table className="issue-table">
        <caption className="sr">{texts.view.errors(issues.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.row}</th>
            <th scope="col">{heads.title}</th>
            <th scope="col">{heads.column}</th>
            <th scope="col">{heads.value}</th>
            <th scope="col">{heads.problem}</th>
            <th scope="col">{heads.suggestion}</th>
            {onCorrect && (
              <th scope="col" className="a">
                {heads.act}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, shown).map((issue) => (
            <IssueRow
              key={`${issue.row} ${issue.cell} ${issue.code}`}
              issue={issue}
              texts={texts}
              onCorrect={onCorrect}
              disabled={disabled}
            />
          ))}
        </tbody>
      </table>
      {issues.length > shown && (
        <p className="more">
          <button type="button" onClick={() => setShown(shown + SHOWN)}>
            {texts.view.errors(issues.length - shown)} ↓
          </button>
        </p>
      )}
    </div>
  );
}

interface RowProps extends Omit<Props, 'issues'> {
  readonly issue: ImportIssue;
  readonly texts: DeskImportTexts;
}

function IssueRow({ issue, texts, onCorrect, disabled }: RowProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { row, cell, field, detail, suggestion, title } = issue;
  return (
    <tr>
      <td className="ln">
        {texts.row(row ?? 0)}
        {cell && <span className="faint"> {cell}</span>}
      </td>
      <td className="t">{title || texts.empty}</td>
      <td className="col">{field && texts.fields[field]}</td>
      <td className="v">
        <Value issue={issue} texts={texts} />
      </td>
      <td className="why">{detail}</td>
      <td className="f">{suggestion && <span className="fix">→ {suggestion}</span>}</td>
      {onCorrect && (
        <td className="a">
          {cell && typed === null && (
            <>
              {suggestion && (
                <button type="button" disabled={disabled} onClick={() => onCorrect(issue, suggestion)}>
                  {texts.adopt}
                </button>
              )}{' '}
              <button type="button" disabled={disabled} onClick={() => setTyped(issue.value ?? '')}>
                {texts.edit}
              </button>
            </>
          )}
          {typed !== null && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                onCorrect(issue, typed);
              }}
            >
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed */}
              <input
                autoFocus
                aria-label={texts.editOf(cell!)}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <button type="submit" disabled={disabled}>
                {texts.save}
              </button>
            </form>
          )}
        </td>
      )}
    </tr>
  );
}

/** The value with the part at fault set off. */
function Value({ issue: { value, part }, texts }: { readonly issue: ImportIssue; readonly texts: DeskImportTexts }) {
  if (value === null || value.trim() === '')
    return (
      <span className="val">
        <u>{texts.empty}</u>
      </span>
    );
  const at = part === null ? -1 : value.lastIndexOf(part);
  if (at === -1) return <span className="val">{short(value)}</span>;
  return (
    <span className="val">
      {short(value.slice(0, at))}
      <u>{short(part!)}</u>
      {short(value.slice(at + part!.length))}
    </span>
  );
}

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
