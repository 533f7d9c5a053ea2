import { fieldName } from './code-lists.js';
import type { ImportField } from './fields.js';
import type { ImportValues } from './import-values.js';

export type WireValue = string | number | null | readonly string[];

/** As a reader of the protocol sees a row: the field by its Chinese name, one number as text and several as a list. */
export function toWireValues(values: ImportValues): Partial<Record<ImportField, WireValue>> {
  const { field, patentNumber, ...rest } = values;
  return {
    ...rest,
    ...(field === undefined ? {} : { field: field === null ? null : fieldName(field) }),
    ...(patentNumber === undefined
      ? {}
      : { patentNumber: patentNumber.length > 1 ? patentNumber : (patentNumber[0] ?? null) }),
  };
}
