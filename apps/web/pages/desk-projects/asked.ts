import { deskProjectsTexts } from '../../texts/desk-projects.js';
import { projectWords, type Field, type ProjectStatus } from '../../texts/project-words.js';

export type View = ProjectStatus | 'all';
export type DeskSort = keyof typeof deskProjectsTexts.zh.sorts;

/** What the desk looks at; the address holds it. */
export interface DeskAsked {
  readonly view: View;
  readonly query: string;
  readonly field: Field | null;
  readonly sort: DeskSort;
  readonly page: number;
}

export const ROWS = 20;
const STATUSES = Object.keys(projectWords.zh.statuses) as ProjectStatus[];
/** In the order of the work. */
export const VIEWS: readonly View[] = [
  'accepted',
  'submitted',
  'returned',
  'draft',
  'released',
  'in-event',
  'sold',
  'withdrawn',
  'all',
];

export function deskAskedBy(search: string): DeskAsked {
  const params = new URLSearchParams(search);
  const one = <T extends string>(name: string, known: object): T | null => {
    const value = params.get(name) ?? '';
    return Object.hasOwn(known, value) ? (value as T) : null;
  };
  const page = Number(params.get('page'));
  return {
    view:
      params.get('status') === 'all' ? 'all' : (one<ProjectStatus>('status', projectWords.zh.statuses) ?? 'accepted'),
    query: (params.get('query') ?? '').trim().slice(0, 200),
    field: one<Field>('field', projectWords.zh.fields),
    sort: one<DeskSort>('sort', deskProjectsTexts.zh.sorts) ?? 'number',
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

export function deskAddress({ view, query, field, sort, page }: DeskAsked): string {
  const params = new URLSearchParams();
  if (view !== 'accepted') params.set('status', view);
  if (query) params.set('query', query);
  if (field) params.set('field', field);
  if (sort !== 'number') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return `/desk/projects${search && `?${search}`}`;
}

/** The protocol's question for it. */
export function deskSearch(asked: DeskAsked): string {
  const params = filtersOf(asked);
  params.set('limit', String(ROWS));
  params.set('page', String(asked.page));
  return `?${params}`;
}

/** Where the whole list is to be had as a file. */
export function deskExport(asked: DeskAsked, format: 'csv' | 'xlsx'): string {
  const params = filtersOf(asked);
  params.set('format', format);
  return `/api/v1/projects/export?${params}`;
}

function filtersOf({ view, query, field, sort }: DeskAsked): URLSearchParams {
  const params = new URLSearchParams({ sort });
  for (const status of view === 'all' ? STATUSES : [view]) params.append('status', status);
  if (query) params.set('query', query);
  if (field) params.set('field', field);
  return params;
}
