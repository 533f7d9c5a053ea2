import type { ProblemKinds } from './problem-text.js';

export const insightProblems = {} as const satisfies ProblemKinds;
