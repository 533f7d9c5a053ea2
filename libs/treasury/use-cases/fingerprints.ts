import { createHash } from 'node:crypto';
import type { StatementField } from '../domain/statement/fields.js';
import { identitiesOf, identityFields } from '../domain/statement/identity.js';
import type { StatementLine } from '../domain/statement/judge-row.js';

/** Of each line what the table knows it by, of one length. */
export const fingerprintsOf = (
  lines: readonly StatementLine[],
  fields: readonly (StatementField | null)[],
): readonly string[] =>
  identitiesOf(lines, identityFields(fields)).map((identity) => createHash('sha256').update(identity).digest('hex'));
