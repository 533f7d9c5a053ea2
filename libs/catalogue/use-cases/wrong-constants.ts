import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { isCodeList, judgeTrl } from '../domain/import/code-lists.js';
import { judgeAmount } from '../domain/import/amount.js';
import type { ImportField } from '../domain/import/fields.js';
import { BY_NUMBER, judgeJurisdiction, listJudge } from '../domain/import/judge-row.js';
import { textCell } from '../domain/import/judged.js';
import type { ConstantValue, ImportOptions } from '../domain/import/options.js';

/** A wrong constant would be an error in every row: it is refused before anything is read. */
export function refuseWrongConstants({ constants = {}, unit = 'yuan' }: ImportOptions): void {
  const issues = Object.entries(constants).flatMap(([field, value]) => {
    const wrong = value !== null && value !== undefined && isWrong(field as ImportField, value, unit);
    return wrong ? [{ path: `options.constants.${field}`, message: `${JSON.stringify(value)} is no ${field}` }] : [];
  });
  if (issues.length > 0) throw new DomainError('request.invalid', { issues });
}

function isWrong(field: ImportField, value: ConstantValue, unit: NonNullable<ImportOptions['unit']>): boolean {
  const text = Array.isArray(value) ? value.join('、') : String(value);
  if (isCodeList(field))
    return !(field === 'ipKind' && text === BY_NUMBER) && listJudge(field)(text).error !== undefined;
  if (field === 'trl') return judgeTrl(text).error !== undefined;
  if (field === 'jurisdiction') return judgeJurisdiction(text).error !== undefined;
  return field === 'askingPrice' && judgeAmount(textCell(text), unit).error !== undefined;
}
