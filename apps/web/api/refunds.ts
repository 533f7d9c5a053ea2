import type { RefundBatch } from '@luochui/treasury/wire/refund-batch.js';
import type { PayRefundBody, Refund, RefundPage } from '@luochui/treasury/wire/refund.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

export type { Refund };

/** What is due first, first. */
export const useRefunds = (paid: boolean, cursor?: string) =>
  useQuery({
    queryKey: ['refunds', paid, cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ paid: String(paid), limit: '50' });
      if (cursor) query.set('cursor', cursor);
      return get<RefundPage>(`/refunds?${query}`, signal);
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export function usePayRefund() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: PayRefundBody }) => post<Refund>(`/refunds/${id}/paid`, body),
    onSuccess: () => Promise.all([['refunds'], ['deposits']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const batchFile = (id: string): string => `/api/v1/refund-batches/${id}/file`;

export const useRefundBatches = () =>
  useQuery({
    queryKey: ['refunds', 'batches'],
    queryFn: ({ signal }) => get<RefundBatch[]>('/refund-batches', signal),
  });

/** All that wait and whose account is known. */
export function useMakeBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<RefundBatch>('/refund-batches'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['refunds'] }),
  });
}

/** The bank refused it: it may go into another batch. */
export function useTakeOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => post<void>(`/refunds/${id}/take-out`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['refunds'] }),
  });
}
