import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './client.js';

const RETRIES = 2;

/** What the server has decided is not asked again; what got lost on the way is. Writes are never repeated unasked. */
const retry = (failures: number, error: Error): boolean =>
  failures < RETRIES && (!(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 5_000 }, mutations: { retry: false } },
});
