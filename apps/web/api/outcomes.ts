import type { Outcome, OutcomeItem, OutcomeList } from '@luochui/followup/wire/outcome.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

export type { Outcome, OutcomeItem, OutcomeList };

export const useOutcomes = () =>
  useQuery({ queryKey: ['outcomes', 'list'], queryFn: ({ signal }) => get<OutcomeList>('/outcomes', signal) });

export const useOutcome = (id: string, initialData?: Outcome) =>
  useQuery({
    queryKey: ['outcomes', 'one', id],
    queryFn: ({ signal }) => get<Outcome>(`/outcomes/${id}`, signal),
    initialData,
  });
