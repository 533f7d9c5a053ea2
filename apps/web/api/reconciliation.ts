import type { Reconciliation } from '@luochui/treasury/wire/reconciliation.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

export type { Reconciliation };

export const RECONCILIATION_CSV = '/api/v1/reconciliation?format=csv';

export const useReconciliation = () =>
  useQuery({
    queryKey: ['reconciliation'],
    queryFn: ({ signal }) => get<Reconciliation>('/reconciliation', signal),
  });
