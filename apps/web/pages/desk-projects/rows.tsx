import type { Project } from '@luochui/catalogue/wire/project.js';
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import type { View } from './asked.js';
import { columnsOf, features, shortNumber } from './columns.js';
import type { Selection } from './use-selection.js';

interface Props {
  readonly view: View;
  readonly projects: readonly Project[];
  readonly selection: Selection;
  /** The row that the keyboard is on. */
  readonly current: number | null;
}

const RIGHT = new Set(['trl', 'price', 'updated']);

/** Dense rows at the desk, cards on a phone. */
export function Rows({ view, projects, selection, current }: Props) {
  const texts = useTexts(deskProjectsTexts);
  const language = useLanguage();
  const columns = useMemo(() => columnsOf(view, language, texts), [view, language, texts]);
  const data = useMemo(() => [...projects], [projects]);
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  const whole = projects.every(({ id }) => selection.has(id));
  return (
    <div className="sheet box">
      <table className="desk-rows">
        <caption className="sr">{texts.title}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              <th className="pick">
                <label>
                  <input
                    type="checkbox"
                    checked={whole}
                    aria-label={texts.selectPage}
                    onChange={() => selection.set(projects, !whole)}
                  />
                </label>
              </th>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={RIGHT.has(header.id) ? 'right' : undefined}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row, i) => {
            const chosen = selection.has(row.id);
            const className = [chosen && 'on', i === current && 'cur'].filter(Boolean).join(' ');
            return (
              <tr key={row.id} className={className || undefined} aria-current={i === current || undefined}>
                <td className="pick">
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen}
                      aria-label={texts.select(shortNumber(row.original.number))}
                      onChange={() => selection.set([row.original], !chosen)}
                    />
                  </label>
                </td>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={`c-${cell.column.id}${RIGHT.has(cell.column.id) ? ' right' : ''}`}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
