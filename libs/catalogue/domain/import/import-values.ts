import type { Field, IpKind, Mode } from '../project.js';
import type { ImportField } from './fields.js';
import type { Issue } from './judged.js';

/** A project's values after normalising; a field that the file doesn't have is missing here, and so left as it is. */
export interface ImportValues {
  readonly externalId?: string | null;
  readonly title?: string | null;
  readonly abstract?: string | null;
  readonly holder?: string | null;
  readonly field?: Field | null;
  readonly ipKind?: IpKind | null;
  readonly patentNumber?: readonly string[];
  readonly jurisdiction?: string | null;
  readonly filingDate?: string | null;
  readonly expiryDate?: string | null;
  readonly trl?: number | null;
  readonly modes?: readonly Mode[];
  /** Fen, or `negotiable`. */
  readonly askingPrice?: string | null;
}

/** An issue with its place. Of a row or a file as a whole there is no cell. */
export interface CellIssue extends Issue {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly field: ImportField | null;
  readonly value: string | null;
}

export interface AskedValue {
  readonly field: ImportField;
  readonly value: string;
}

export interface PlannedRow {
  readonly sheet: string;
  readonly row: number;
  readonly values: ImportValues;
  readonly errors: readonly CellIssue[];
  readonly warnings: readonly CellIssue[];
  /** As they stood in the file, by column: for the workbook of what was refused. */
  readonly raw: readonly string[];
}
