import type { ProblemKinds } from './problem-text.js';

export const importProblems = {} as const satisfies ProblemKinds;
