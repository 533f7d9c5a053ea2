import type { WorkbookRow } from './workbook-row.js';

type Fault = (row: WorkbookRow, rows: readonly WorkbookRow[]) => Partial<WorkbookRow>;

/** The last digit or X is the check digit: any other is wrong. */
const wrongCheckDigit = (number: string): string => number.slice(0, -1) + (number.endsWith('3') ? '7' : '3');

/** By place in the list; each is something that people do. */
export const FAULTS: ReadonlyMap<number, Fault> = new Map<number, Fault>([
  [
    15,
    ({ patentNumber }) => ({ ipKind: '发明专利', patentNumber: wrongCheckDigit(patentNumber ?? 'ZL202010561208.6') }),
  ],
  [59, () => ({ field: '新能原' })],
  [101, () => ({ askingPrice: '-5 万元' })],
  [162, () => ({ trl: 'TRL 10' })],
  [199, () => ({ title: '' })],
  [264, (_, rows) => ({ ipKind: '发明专利', patentNumber: firstInvention(rows).patentNumber })],
  [303, () => ({ filingDate: '2021-13-01' })],
  [375, () => ({ modes: '独占转让' })],
  [410, () => ({ holder: '' })],
  [
    496,
    ({ patentNumber }) => ({ ipKind: '发明专利', patentNumber: (patentNumber ?? 'ZL202010561208.6').slice(0, -2) }),
  ],
  [558, () => ({ askingPrice: '80-120万' })],
  [687, () => ({ ipKind: '实用新颖' })],
]);

function firstInvention(rows: readonly WorkbookRow[]): WorkbookRow {
  return rows.find(({ ipKind }) => ipKind === '发明专利')!;
}
