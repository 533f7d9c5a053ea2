import type { Project, ReleaseProjectsAnswer } from '@luochui/catalogue/wire/project.js';
import type { ProjectsPage } from '@luochui/catalogue/wire/projects-list.js';
import type { LotPage } from '@luochui/sales/wire/lots.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from './client.js';

export type { Project, ProjectsPage, ReleaseProjectsAnswer };

const KEY = 'projects';

/** `search` as the protocol writes it: `?query=…&field=…`. The page before stays while the next one comes. */
export function useProjects(search: string, initialData?: ProjectsPage) {
  return useQuery({
    queryKey: [KEY, 'list', search],
    queryFn: ({ signal }) => get<ProjectsPage>(`/projects${search}`, signal),
    initialData,
    placeholderData: keepPreviousData,
  });
}

export function useProject(id: string, initialData?: Project) {
  return useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) => get<Project>(`/projects/${id}`, signal),
    initialData,
  });
}

/** Where it is or was put up; the newest event's first. Nothing of the page waits for it. */
export function useLotsOfProject(id: string) {
  return useQuery({
    queryKey: [KEY, 'lots', id],
    queryFn: ({ signal }) => get<LotPage>(`/lots?projectId=${id}`, signal),
  });
}

const MOST_AT_ONCE = 200;

/** Everything that fits, walked page by page: for acting on all of them. */
export async function everyProject(search: string): Promise<Project[]> {
  const all: Project[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const params = new URLSearchParams(search);
    params.set('limit', String(MOST_AT_ONCE));
    params.delete('page');
    if (cursor) params.set('cursor', cursor);
    const page: ProjectsPage = await get<ProjectsPage>(`/projects?${params}`);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
}

export function useReleaseProjects() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (ids: readonly string[]) => post<ReleaseProjectsAnswer>('/projects/release', { ids }),
    onSuccess: refresh,
  });
}

export type ProjectStep = 'submit' | 'accept' | 'return' | 'release' | 'withdraw';

export function useMoveProject(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ step, reason }: { step: ProjectStep; reason?: string }) =>
      post<Project>(`/projects/${id}/${step}`, reason === undefined ? undefined : { reason }),
    onSuccess: refresh,
  });
}
