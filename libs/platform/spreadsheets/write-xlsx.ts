import { columnLetter } from '../domain/workbook.js';
import { escapeXml } from './xml.js';
import { writeZip } from './zip-writer.js';

/** A number is written as a number, a day (ISO) as a date; text stays text, also where a spreadsheet would take it for a formula. */
export type Written = string | number | { readonly day: string } | { readonly marked: string } | null;

export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Written[])[];
  /** In letters of Latin width; a column without one gets 14. */
  readonly widths?: readonly number[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const XLSX_TYPE = `${TYPE}.sheet`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [PLAIN, HEADER, DAY, MARKED] = [0, 1, 2, 3];
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE8B8"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
  '<xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>';

/** One sheet with a header that stays in sight. The same input gives the same bytes. */
export function writeXlsx({ name, header, rows, widths = [] }: WrittenSheet): Buffer {
  const columns = header.map(
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths[i] ?? 14}" customWidth="1"/>`,
  );
  const lines = [header.map((text) => cell(text, HEADER)), ...rows.map((row) => row.map((value) => cell(value)))];
  const data = lines.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((made, j) => made(`${columnLetter(j)}${i + 1}`)).join('')}</row>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return writeZip([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', HEAD + STYLES],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
        `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData></worksheet>`,
    ],
  ]);
}

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const each = list.map(([kind, to], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${to}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function cell(value: Written, style = PLAIN): (ref: string) => string {
  if (value === null || value === '') return () => '';
  if (typeof value === 'number') return (ref) => `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === 'string') return text(value, style);
  if ('marked' in value) return text(value.marked, MARKED);
  const serial = Math.round((Date.parse(`${value.day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return (ref) => `<c r="${ref}" s="${DAY}"><v>${serial}</v></c>`;
}

function text(value: string, style: number | undefined): (ref: string) => string {
  const body = `<is><t xml:space="preserve">${escapeXml(value)}</t></is>`;
  return (ref) => `<c r="${ref}" s="${style}" t="inlineStr">${body}</c>`;
}
