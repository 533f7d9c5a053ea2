import type { ProblemKinds } from './problem-text.js';

export const treasuryProblems = {} as const satisfies ProblemKinds;
