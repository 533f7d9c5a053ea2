import type { DepositAccount } from '@luochui/treasury/wire/bank-account.js';
import type { ConfirmDepositBody, DecideDepositBody, Deposit, DepositPage } from '@luochui/treasury/wire/deposit.js';
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

/** For a line of the bank that names nothing: by remark or payer, those that still wait. */
export const useFoundDeposits = (find: string) =>
  useQuery({
    queryKey: [...LIST, 'found', find],
    queryFn: ({ signal }) =>
      get<DepositPage>(`/deposits?${new URLSearchParams({ status: 'expected', find, limit: '10' })}`, signal),
    enabled: find.length > 1,
  });

/** Where deposits are to be paid to. */
export const useDepositAccount = (enabled = true) =>
  useQuery({
    queryKey: ['deposit-account'],
    queryFn: ({ signal }) => get<DepositAccount>('/deposit-account', signal),
    enabled,
  });

export function useConfirmDeposit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: ConfirmDepositBody }) =>
      post<Deposit>(`/deposits/${id}/confirm`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

export function useDecideDeposit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, file }: { id: string; body: DecideDepositBody; file: File | null }) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(body)) form.set(name, value);
      if (file) form.set('file', file, file.name);
      return post<Deposit>(`/deposits/${id}/decide`, form);
    },
    onSuccess: () => Promise.all([LIST, ['refunds']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
