import type { ImportIssue } from '../../api/imports.js';
import { deskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

const NAMED = 5;

/** What was taken all the same, said once with the rows it is about. */
export function Warnings({ warnings }: { readonly warnings: readonly ImportIssue[] }) {
  const texts = useTexts(deskImportTexts);
  if (warnings.length === 0) return null;
  const said = new Map<string, number[]>();
  for (const { detail, row } of warnings)
    said.set(detail, [...(said.get(detail) ?? []), ...(row === null ? [] : [row])]);
  return (
    <details className="sheet hints">
      <summary>{texts.warnings(warnings.length)}</summary>
      <ul>
        {[...said].slice(0, 100).map(([detail, rows]) => (
          <li key={detail}>
            {detail}{' '}
            {rows.length > 0 && (
              <span className="small muted">
                {texts.inRows(rows.slice(0, NAMED).join(texts.joined), Math.max(0, rows.length - NAMED))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
