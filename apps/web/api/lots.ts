import type { Project } from '@luochui/catalogue/wire/project.js';
import type { SaleEvent } from '@luochui/sales/wire/event.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { OwnRegistration, OwnRegistrationPage } from '@luochui/sales/wire/registration.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';
import { useSession } from './session.js';

export function useLot(lotId: string, initialData?: LotSnapshot) {
  return useQuery({
    queryKey: ['lots', lotId],
    queryFn: ({ signal }) => get<LotSnapshot>(`/lots/${lotId}`, signal),
    initialData,
  });
}

/** The event that a lot belongs to. */
export function useEvent(eventId: string | undefined, initialData?: SaleEvent | null) {
  return useQuery({
    queryKey: ['events', eventId],
    queryFn: ({ signal }) => get<SaleEvent>(`/events/${eventId}`, signal),
    enabled: eventId !== undefined,
    initialData: initialData ?? undefined,
  });
}

export function useLotProject(projectId: string | null, initialData?: Project | null) {
  return useQuery({
    queryKey: ['projects', projectId],
    queryFn: ({ signal }) => get<Project>(`/projects/${projectId}`, signal),
    enabled: projectId !== null,
    initialData: initialData ?? undefined,
  });
}

/** One's own registrations, by lot; empty for whoever can't have any. */
export function useOwnRegistrations(): ReadonlyMap<string, OwnRegistration> | undefined {
  const user = useSession();
  const isBidder = user?.roles.includes('bidder') ?? false;
  const { data } = useQuery({
    queryKey: ['me', 'registrations'],
    queryFn: ({ signal }) => readAll(signal),
    enabled: isBidder,
    // The deposit is confirmed by somebody else, while one waits on the page.
    refetchInterval: 15_000,
    select: (all) => new Map(all.map((each) => [each.lotId, each])),
  });
  return user !== undefined && !isBidder ? NONE : data;
}
const NONE: ReadonlyMap<string, OwnRegistration> = new Map();

async function readAll(signal: AbortSignal): Promise<OwnRegistration[]> {
  const all: OwnRegistration[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: OwnRegistrationPage = await get(`/me/registrations?limit=200${from}`, signal);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}
