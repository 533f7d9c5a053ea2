/** What a form checks as one types it, without the schemas. */
export { isCreditCode } from '../domain/credit-code.js';
export { isIdentityNumber } from '../domain/identity-number.js';
export { SELF_REGISTERED_KINDS as PARTY_KINDS } from '../domain/organisation.js';
