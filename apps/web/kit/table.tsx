import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly right?: boolean;
  /** Left out on a phone, where a row is a card. */
  readonly wide?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** Dense rows at the desk, cards on a phone. A long list comes in pages; sorting and selecting are the page's own. */
export function Table<Row>({ caption, columns, rows, rowKey, rowClass }: Props<Row>) {
  const className = ({ right, wide }: Column<Row>) => [right && 'right', wide && 'only-wide'].filter(Boolean).join(' ');
  return (
    <div className="sheet table-box">
      <table className="table">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={className(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.key} className={className(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
