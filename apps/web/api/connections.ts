import type { EventConnections } from '@luochui/sales/wire/connections.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

/** As often as the processes say how they are. */
const EVERY_MS = 2_000;

export const useConnections = (eventId: string) =>
  useQuery({
    queryKey: ['events', eventId, 'connections'],
    queryFn: ({ signal }) => get<EventConnections>(`/events/${eventId}/connections`, signal),
    refetchInterval: EVERY_MS,
  });
