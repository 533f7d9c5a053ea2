import { useState } from 'react';
import {
  ROWS_A_PAGE,
  useImportRows,
  type ImportField,
  type ImportRow,
  type ImportState,
  type RowsShown,
} from '../../api/imports.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { Pages } from '../../kit/pages.js';
import { ProblemView } from '../../kit/problem.js';
import { deskImportTexts, type DeskImportTexts } from '../../texts/desk-import.js';
import { useTexts } from '../../texts/language.js';

interface Props {
  readonly state: ImportState;
  readonly rows: RowsShown;
  readonly total: number;
}

/** What becomes of each row; of an update the old and the new value. */
export function RowTable({ state, rows, total }: Props) {
  const texts = useTexts(deskImportTexts);
  const [cursors, setCursors] = useState<readonly string[]>(['0']);
  const query = useImportRows(state.id, rows, cursors.at(-1)!, `${state.status} ${JSON.stringify(state.rows)}`);
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={8} />;
  const { items, nextCursor } = query.data;
  if (items.length === 0) return <Empty title={texts.view.updated(0)} />;
  return (
    <>
      <div className="sheet issue-box">
        <table className="issue-table rows">
          <caption className="sr">{texts.view.all(total)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.heads.row}</th>
              <th scope="col">{texts.heads.title}</th>
              <th scope="col">{texts.heads.result}</th>
              <th scope="col">{texts.heads.change}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={`${row.sheet} ${row.row}`} className={row.result}>
                <td className="ln">{texts.row(row.row)}</td>
                <td className="t">{word(row.values['title'], texts)}</td>
                <td className="col">{texts.results[row.result]}</td>
                <td className="why">
                  <ChangesOf row={row} texts={texts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages
        from={(cursors.length - 1) * ROWS_A_PAGE + 1}
        count={items.length}
        total={total}
        onPrevious={cursors.length > 1 ? () => setCursors(cursors.slice(0, -1)) : null}
        onNext={nextCursor === null ? null : () => setCursors([...cursors, nextCursor])}
      />
    </>
  );
}

function ChangesOf({ row, texts }: { readonly row: ImportRow; readonly texts: DeskImportTexts }) {
  const changes = Object.entries(row.changes ?? {}) as [ImportField, { from: unknown; to: unknown }][];
  return changes.map(([field, { from, to }]) => (
    <span className="change" key={field}>
      {texts.fields[field]} <del>{word(from, texts)}</del> → <ins>{word(to, texts)}</ins>
    </span>
  ));
}

function word(value: unknown, texts: DeskImportTexts): string {
  if (Array.isArray(value)) return value.join(texts.joined);
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : texts.empty;
}
