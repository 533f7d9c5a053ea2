/** A row as an honest person would fill it in; numbers are numbers, a day is ISO, 面议 is a word. */
export interface WorkbookRow {
  readonly title: string;
  readonly abstract: string;
  readonly holder: string;
  readonly field: string;
  readonly ipKind: string;
  readonly patentNumber: string | null;
  readonly filingDate: string | null;
  readonly trl: number | string;
  readonly modes: string;
  readonly askingPrice: number | string;
}
