import type { Demonstration, OpeningLots } from '@luochui/demonstration/wire/demonstration.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

export const useDemonstration = () =>
  useQuery({
    queryKey: ['demonstration'],
    queryFn: ({ signal }) => get<Demonstration>('/demonstration', signal),
    staleTime: Infinity,
  });

export function useOpenNextLots() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<OpeningLots>('/demonstration/next-lots'),
    onSuccess: () => client.invalidateQueries(),
  });
}
