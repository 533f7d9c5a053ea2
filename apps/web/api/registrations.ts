import type { RegistrationPaper } from '@luochui/sales/wire/application.js';
import type { SaleEvent } from '@luochui/sales/wire/event.js';
import type { Lot } from '@luochui/sales/wire/lot.js';
import type {
  OwnRegistration,
  OwnRegistrationPage,
  RegisterBody,
  Registration,
  RegistrationPage,
} from '@luochui/sales/wire/registration.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

const OWN = ['me', 'registrations'];
const QUEUE = ['registrations'];

/** The lot that one registers for, with the rules that one agrees to. */
export const useLotToRegister = (lotId: string) =>
  useQuery({ queryKey: ['lots', lotId], queryFn: ({ signal }) => get<Lot>(`/lots/${lotId}`, signal) });

export const useEventOfLot = (eventId: string) =>
  useQuery({ queryKey: ['events', eventId], queryFn: ({ signal }) => get<SaleEvent>(`/events/${eventId}`, signal) });

export interface QueueFilter {
  readonly eventId?: string;
  readonly lotId?: string;
  readonly limit?: number;
  readonly status?: Registration['status'];
  readonly cursor?: string;
}

/** By the deadline of their lots. */
export const useRegistrations = ({ eventId, lotId, status, cursor, limit = 50 }: QueueFilter) =>
  useQuery({
    queryKey: [...QUEUE, eventId, lotId, status, cursor, limit],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: `${limit}` });
      if (eventId) query.set('eventId', eventId);
      if (lotId) query.set('lotId', lotId);
      if (status) query.set('status', status);
      if (cursor) query.set('cursor', cursor);
      return get<RegistrationPage>(`/registrations?${query}`, signal);
    },
    placeholderData: keepPreviousData,
  });

export interface Decision {
  readonly id: string;
  readonly move: 'approve' | 'reject' | 'withdraw';
  readonly reason?: string;
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, move, reason }: Decision) => post<Registration>(`/registrations/${id}/${move}`, { reason }),
    // Refused as decided by somebody else: the queue is old, too.
    onSettled: () => client.invalidateQueries({ queryKey: QUEUE }),
  });
}

/** One's own, with codes; asked again now and then, since officers decide meanwhile. */
export const useOwnRegistrations = (enabled = true) =>
  useQuery({
    queryKey: [...OWN, 'newest'],
    queryFn: ({ signal }) => get<OwnRegistrationPage>('/me/registrations?limit=200', signal),
    enabled,
    refetchInterval: 10_000,
  });

export function useRegister(lotId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RegisterBody) => post<OwnRegistration>(`/lots/${lotId}/registrations`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: OWN }),
  });
}

export const paperPath = (id: string): string => `/api/v1/registration-papers/${id}`;

/** Sent as it is chosen; the registration names it. */
export const useSendPaper = () =>
  useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return post<RegistrationPaper>('/registration-papers', body);
    },
  });

/** That the formalities of a transfer abroad are done, by the document that says so. */
export function useSettleFormalities() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, document }: { id: string; document: { name: string; sha256: string } }) =>
      post<Registration>(`/registrations/${id}/formalities`, { document }),
    onSettled: () => client.invalidateQueries({ queryKey: QUEUE }),
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<OwnRegistration>(`/me/registrations/${id}/withdraw`),
    onSettled: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
}
