import type { ProjectsPage } from '@luochui/catalogue/wire/projects-list.js';
import type { EventBody, EventPage, SaleEvent } from '@luochui/sales/wire/event.js';
import type { EventPreparation, LotDraftBody, LotTemplateBody, LotTimesBody } from '@luochui/sales/wire/lot-draft.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { del, get, post, put } from './client.js';

const LIST = ['desk-events'];
const KEY = (eventId: string) => ['event-preparation', eventId];

/** Newest first, drafts too. */
export const useDeskEvents = () =>
  useQuery({ queryKey: LIST, queryFn: ({ signal }) => get<EventPage>('/events?limit=100', signal) });

export const useEventPreparation = (eventId: string) =>
  useQuery({
    queryKey: KEY(eventId),
    queryFn: ({ signal }) => get<EventPreparation>(`/events/${eventId}/preparation`, signal),
  });

export function useCreateEvent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EventBody) => post<SaleEvent>('/events', body),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

export interface LotChange {
  readonly lotId: string;
  readonly body: LotDraftBody;
}

/** Everything that changes an event before it is announced; after each the whole is read anew, with what it lacks. */
export function useEventChanges(eventId: string) {
  const client = useQueryClient();
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: KEY(eventId) });
    void client.invalidateQueries({ queryKey: LIST });
    void client.invalidateQueries({ queryKey: ['projects'] });
  };
  return {
    change: useMutation({ mutationFn: (body: EventBody) => put<SaleEvent>(`/events/${eventId}`, body), onSuccess }),
    addLots: useMutation({
      mutationFn: (projectIds: readonly string[]) => post(`/events/${eventId}/lots`, { projectIds }),
      onSuccess,
    }),
    changeLot: useMutation({ mutationFn: ({ lotId, body }: LotChange) => put(`/lots/${lotId}`, body), onSuccess }),
    removeLot: useMutation({ mutationFn: (lotId: string) => del(`/lots/${lotId}`), onSuccess }),
    applyTemplate: useMutation({
      mutationFn: (body: LotTemplateBody) => put(`/events/${eventId}/template`, body),
      onSuccess,
    }),
    setTimes: useMutation({ mutationFn: (body: LotTimesBody) => put(`/events/${eventId}/times`, body), onSuccess }),
    orderLots: useMutation({
      mutationFn: (lotIds: readonly string[]) => put(`/events/${eventId}/order`, { lotIds }),
      onSuccess,
    }),
    announce: useMutation({ mutationFn: () => post(`/events/${eventId}/announce`), onSuccess }),
  };
}
export type EventChanges = ReturnType<typeof useEventChanges>;

/** Projects that may come into an event: released, and in no other. */
export const useReleasedProjects = (query: string, page: number) =>
  useQuery({
    queryKey: ['projects', 'released', query, page],
    queryFn: ({ signal }) =>
      get<ProjectsPage>(
        `/projects?${new URLSearchParams({ status: 'released', query, page: `${page}`, limit: '20' })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
