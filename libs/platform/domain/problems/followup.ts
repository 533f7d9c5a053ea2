import type { ProblemKinds } from './problem-text.js';

export const followupProblems = {} as const satisfies ProblemKinds;
