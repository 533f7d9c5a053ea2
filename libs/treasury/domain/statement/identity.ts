import { plainText } from '../reference.js';
import type { StatementField } from './fields.js';
import type { StatementLine } from './judge-row.js';

/** What tells one payment from another where the bank gives no serial number; those of them that are mapped. */
const BY_CONTENT = ['name', 'account', 'remark', 'balance'] as const;
type ContentField = (typeof BY_CONTENT)[number];

/**
 * On which fields the identity of an account's lines rests. It is settled by the first statement: were it to change, the same line would
 * count twice.
 */
export function identityFields(fields: readonly (StatementField | null)[]): readonly StatementField[] {
  return fields.includes('serial') ? ['serial'] : BY_CONTENT.filter((field) => fields.includes(field));
}

/**
 * The same for the same line in every statement that holds it, in whatever file. Equal lines of a day without a serial number are
 * counted, so the second is another one; a statement has to hold whole days for that.
 */
export function identitiesOf(lines: readonly StatementLine[], by: readonly StatementField[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { day, direction, amount, serial } = line;
    const rest = by.includes('serial') ? [serial ?? ''] : by.map((field) => content(line, field as ContentField));
    const key = [day, direction, amount, ...rest].join('|');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return by.includes('serial') ? key : `${key}|${count}`;
  });
}

const content = (line: StatementLine, field: ContentField): string => plainText(String(line[field] ?? ''));
