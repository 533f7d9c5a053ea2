import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { unstorableTexts } from '@luochui/platform/domain/storable-text.js';
import { StatementOptions } from '../wire/statement.js';

/** JSON in a multipart field: what a form sends beside its file is text. */
export function statementOptions(field: unknown): StatementOptions {
  const json = parsed(field);
  const { success, data, error } = StatementOptions.safeParse(json);
  const faults = success
    ? unstorableTexts(data).map((path) => ({ path, message: 'holds a character that is none' }))
    : error.issues;
  if (success && faults.length === 0) return data;
  const issues = faults.map(({ path, message }) => ({ path: ['options', ...path].join('.'), message }));
  throw new DomainError('request.invalid', { issues });
}

function parsed(field: unknown): unknown {
  try {
    return JSON.parse(typeof field === 'string' ? field : '');
  } catch {
    return undefined;
  }
}
