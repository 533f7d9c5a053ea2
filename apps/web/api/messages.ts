import type {
  DeliveryItem,
  DeliveryPage,
  InboxPage,
  MessageChoices,
  MessageChoicesBody,
  ShownMessages,
} from '@luochui/messages/wire/message.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from './client.js';
import { UNREAD } from './unread.js';

const INBOX = ['me', 'messages'];
const CHOICES = ['me', 'message-choices'];
const DELIVERIES = ['deliveries'];
/** Nothing pushes what is told: it is asked for again while one looks. */
const AGAIN_MS = 30_000;

export const useInbox = (cursor?: string) =>
  useQuery({
    queryKey: [...INBOX, cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (cursor) query.set('cursor', cursor);
      return get<InboxPage>(`/me/messages?${query}`, signal);
    },
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });

/** One, or all of them. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => post<void>(id === null ? '/me/messages/read' : `/me/messages/${id}/read`),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: INBOX }), client.invalidateQueries({ queryKey: UNREAD })]),
  });
}

export const useMessageChoices = () =>
  useQuery({ queryKey: CHOICES, queryFn: ({ signal }) => get<MessageChoices>('/me/message-choices', signal) });

export function useChooseMessages() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MessageChoicesBody) => put<MessageChoices>('/me/message-choices', body),
    onSuccess: (choices) => client.setQueryData(CHOICES, choices),
  });
}

/** What a demonstration sent to an address since then instead of really sending it; null where messages are sent. */
export const useShownMessage = (address: string, since: number) =>
  useQuery({
    queryKey: ['shown-messages', address, since],
    queryFn: async ({ signal }) => {
      const query = `/shown-messages?address=${encodeURIComponent(address)}`;
      const shown = await get<ShownMessages>(query, signal).catch(() => null);
      return shown && { newest: shown.items.find(({ createdAt }) => Date.parse(createdAt) >= since) };
    },
    // It is on its way through outbox and queue.
    refetchInterval: ({ state: { data } }) => (data === null || data?.newest ? false : 500),
    staleTime: 0,
  });

export const useDeliveries = (status: DeliveryItem['status'] | undefined, cursor?: string) =>
  useQuery({
    queryKey: [...DELIVERIES, status, cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (status) query.set('status', status);
      if (cursor) query.set('cursor', cursor);
      return get<DeliveryPage>(`/deliveries?${query}`, signal);
    },
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });

export function useResend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<void>(`/deliveries/${id}/resend`),
    onSettled: () => client.invalidateQueries({ queryKey: DELIVERIES }),
  });
}
