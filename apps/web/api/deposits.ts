import type { Deposit, DepositPage } from '@luochui/treasury/wire/deposit.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

const LIST = ['deposits'];

/** Those waited for longest first. */
export const useDeposits = (status: Deposit['status'], cursor?: string) =>
  useQuery({
    queryKey: [...LIST, status, cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ status, limit: '50' });
      if (cursor) query.set('cursor', cursor);
      return get<DepositPage>(`/deposits?${query}`, signal);
    },
    placeholderData: keepPreviousData,
  });

export const useOwnDeposits = (enabled = true) =>
  useQuery({
    queryKey: ['me', 'deposits'],
    queryFn: ({ signal }) => get<DepositPage>('/me/deposits?limit=200', signal),
    enabled,
    refetchInterval: 10_000,
  });

export function useConfirmDeposit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, amount }: { id: string; amount: string }) =>
      post<Deposit>(`/deposits/${id}/confirm`, { amount }),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
}
