import type { Unread } from '@luochui/messages/wire/message.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

export const UNREAD = ['me', 'unread'];

/** How many messages one has not read; every page shows it, so that it has a file of its own. */
export const useUnread = (): number =>
  useQuery({
    queryKey: UNREAD,
    queryFn: ({ signal }) => get<Unread>('/me/messages/unread', signal),
    refetchInterval: 30_000,
  }).data?.unread ?? 0;
