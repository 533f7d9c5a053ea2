import { admissionProblems } from './problems/admission.js';
import { authProblems } from './problems/auth.js';
import { catalogueProblems } from './problems/catalogue.js';
import { dealsProblems } from './problems/deals.js';
import { fileProblems } from './problems/file.js';
import { followupProblems } from './problems/followup.js';
import { importProblems } from './problems/import.js';
import { insightProblems } from './problems/insight.js';
import { messagesProblems } from './problems/messages.js';
import { requestProblems } from './problems/request.js';
import { salesProblems } from './problems/sales.js';
import { statementProblems } from './problems/statement.js';
import { treasuryProblems } from './problems/treasury.js';

/** Every refusal that the program knows: one catalogue for HTTP, sockets and pages (RFC 9457). */
export const PROBLEM_CATALOGUE = {
  ...requestProblems,
  ...authProblems,
  ...messagesProblems,
  ...catalogueProblems,
  ...importProblems,
  ...fileProblems,
  ...admissionProblems,
  ...salesProblems,
  ...treasuryProblems,
  ...statementProblems,
  ...dealsProblems,
  ...followupProblems,
  ...insightProblems,
};

export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;
