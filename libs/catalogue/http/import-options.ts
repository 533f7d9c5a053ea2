import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { ImportOptions } from '../domain/import/options.js';
import { ImportOptionsBody } from '../wire/import.js';

/** A multipart field holds text, so the options are JSON in it. */
export function parseOptions(field: unknown): ImportOptions {
  if (field === undefined || field === '') return {};
  const { success, data, error } = ImportOptionsBody.safeParse(parseJson(field));
  if (success) return data;
  const issues = error.issues.map(({ path, message }) => ({ path: ['options', ...path].join('.'), message }));
  throw new DomainError('request.invalid', { issues });
}

function parseJson(field: unknown): unknown {
  try {
    return JSON.parse(String(field));
  } catch {
    throw new DomainError('request.invalid', { issues: [{ path: 'options', message: 'must be a JSON object' }] });
  }
}
