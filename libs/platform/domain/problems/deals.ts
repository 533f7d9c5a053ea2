import type { ProblemKinds } from './problem-text.js';

export const dealsProblems = {} as const satisfies ProblemKinds;
