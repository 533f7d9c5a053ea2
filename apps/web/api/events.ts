import type { HallLot } from '@luochui/sales/wire/hall.js';
import type { Lot } from '@luochui/sales/wire/lot.js';
import type { SaleEvent } from '@luochui/sales/wire/event.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

interface EventPage {
  readonly items: readonly SaleEvent[];
  readonly nextCursor: string | null;
}

export const EVENTS_SHOWN = 100;

/** Announced and past events, newest first. */
export function useEvents() {
  return useQuery({
    queryKey: ['events', 'list'],
    queryFn: ({ signal }) => get<EventPage>(`/events?limit=${EVENTS_SHOWN}`, signal),
    refetchInterval: 30_000,
  });
}

export function useEventLots(eventId: string | undefined, initialData?: readonly HallLot[]) {
  return useQuery({
    queryKey: ['events', eventId, 'lots'],
    queryFn: async ({ signal }) =>
      (await get<{ items: Lot[] }>(`/events/${eventId}/lots`, signal)).items.map(toHallLot),
    enabled: eventId !== undefined,
    initialData: initialData && [...initialData],
  });
}

/** Of a whole lot what a tile shows. */
const toHallLot = ({ rules, ...lot }: Lot): HallLot => ({ ...lot, startPrice: rules.startPrice });
