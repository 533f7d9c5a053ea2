import type { BankLine, BankLinePage, DecideLineBody } from '@luochui/treasury/wire/bank-line.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

export type { BankLine, DecideLineBody };

/** The oldest day first. */
export const useBankLines = (status: BankLine['status'], statementId?: string, cursor?: string) =>
  useQuery({
    queryKey: ['bank-lines', status, statementId, cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ status, limit: '50' });
      if (statementId) query.set('statementId', statementId);
      if (cursor) query.set('cursor', cursor);
      return get<BankLinePage>(`/bank-lines?${query}`, signal);
    },
    placeholderData: keepPreviousData,
  });

export function useDecideLine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: DecideLineBody }) =>
      post<BankLine>(`/bank-lines/${id}/decide`, body),
    // Refused or not: somebody else may have decided meanwhile.
    onSettled: () =>
      Promise.all(
        [['bank-lines'], ['statements'], ['deposits'], ['refunds']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
