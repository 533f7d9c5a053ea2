import type { OrganisationItem } from '@luochui/accounts/wire/organisation.js';
import type { Contract, ContractItem, ContractTerms } from '@luochui/deals/wire/contract.js';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { currentLanguage } from '../texts/language.js';
import { get, post, put } from './client.js';

export type { Contract, ContractItem, ContractTerms };

interface Page {
  readonly items: readonly ContractItem[];
  readonly nextCursor: string | null;
}

const KEY = 'contracts';

export const useContracts = (status: ContractItem['status'] | null) =>
  useInfiniteQuery({
    queryKey: [KEY, 'list', status],
    queryFn: ({ signal, pageParam }) => {
      const params = new URLSearchParams({ limit: '50' });
      if (status) params.set('status', status);
      if (pageParam) params.set('cursor', pageParam);
      return get<Page>(`/contracts?${params}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Those of one's own organisation. */
export const useMyContracts = (enabled = true) =>
  useQuery({
    queryKey: [KEY, 'mine'],
    queryFn: ({ signal }) => get<Page>('/me/contracts?limit=50', signal),
    enabled,
  });

export const useContract = (id: string) =>
  useQuery({ queryKey: [KEY, 'one', id], queryFn: ({ signal }) => get<Contract>(`/contracts/${id}`, signal) });

export const useOrganisations = (enabled: boolean) =>
  useQuery({
    queryKey: ['organisations'],
    queryFn: ({ signal }) => get<{ items: OrganisationItem[] }>('/organisations', signal),
    enabled,
  });

/** The address of a document; the present version unless one is named. */
export const documentPath = (id: string, version?: number): string =>
  `/api/v1/contracts/${id}/document${version === undefined ? '' : `?version=${version}`}`;
export const confirmationPath = (id: string): string => `/api/v1/contracts/${id}/confirmation`;

export type ContractChange =
  | { readonly do: 'revise'; readonly version: number; readonly terms: ContractTerms }
  | { readonly do: 'link'; readonly version: number; readonly holderOrganisationId: string }
  | { readonly do: 'send' | 'recall' }
  | { readonly do: 'terminate'; readonly reason: string };

export function useChangeContract(id: string) {
  const { settled, changed } = useChanged(id);
  return useMutation({
    mutationFn: (change: ContractChange): Promise<Contract> => {
      switch (change.do) {
        case 'revise':
          return put(`/contracts/${id}`, { version: change.version, terms: change.terms });
        case 'link':
          return put(`/contracts/${id}/parties`, {
            version: change.version,
            holderOrganisationId: change.holderOrganisationId,
          });
        case 'terminate':
          return post(`/contracts/${id}/terminate`, { reason: change.reason });
        case 'send':
        case 'recall':
          return post(`/contracts/${id}/${change.do}`);
      }
    },
    onSuccess: settled,
    onError: changed,
  });
}

export function useSignContract(id: string) {
  const { settled, changed } = useChanged(id);
  return useMutation({
    mutationFn: (documentSha256: string) =>
      post<Contract>(`/contracts/${id}/sign`, { documentSha256, consent: true, language: currentLanguage() }),
    onSuccess: settled,
    // The text may be another by now: what it is is shown beside the refusal.
    onError: changed,
  });
}

function useChanged(id: string) {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: [KEY] });
  const settled = (contract: Contract) => {
    client.setQueryData([KEY, 'one', id], contract);
    return changed();
  };
  return { settled, changed };
}
