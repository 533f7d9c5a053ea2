import { projectWords, type Field, type IpKind, type Mode, type TrlBand } from '../../texts/project-words.js';
import { projectsTexts } from '../../texts/projects.js';

/** What the address asks for. */
export interface Asked {
  readonly query: string;
  readonly field: readonly Field[];
  readonly mode: readonly Mode[];
  readonly trl: readonly TrlBand[];
  readonly ipKind: readonly IpKind[];
  readonly sort: Sort | null;
  readonly page: number;
}

export type Sort = keyof typeof projectsTexts.zh.sorts;
export const FACETS = ['field', 'mode', 'trl', 'ipKind'] as const;
export type Facet = (typeof FACETS)[number];

export const PAGE_SIZE = 20;

/** The values a facet can have, with their words. */
export const WORDS_OF = {
  field: 'fields',
  mode: 'modes',
  trl: 'trlBands',
  ipKind: 'ipKinds',
} as const satisfies Record<Facet, keyof typeof projectWords.zh>;

/** A word in an address that means nothing is passed over. */
export function askedBy(search: string): Asked {
  const params = new URLSearchParams(search);
  const values = <T extends string>(facet: Facet): T[] => {
    const known = projectWords.zh[WORDS_OF[facet]];
    const given = params.getAll(facet).flatMap((value) => value.split(','));
    return [...new Set(given)].filter((value): value is T => Object.hasOwn(known, value));
  };
  const sort = params.get('sort') ?? '';
  const page = Number(params.get('page'));
  return {
    query: (params.get('query') ?? '').trim().slice(0, 200),
    field: values<Field>('field'),
    mode: values<Mode>('mode'),
    trl: values<TrlBand>('trl'),
    ipKind: values<IpKind>('ipKind'),
    sort: Object.hasOwn(projectsTexts.zh.sorts, sort) ? (sort as Sort) : null,
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

/** The same the other way round; what is left out is the default. */
export function searchOf(asked: Asked): string {
  const params = new URLSearchParams();
  if (asked.query) params.set('query', asked.query);
  for (const facet of FACETS) for (const value of asked[facet]) params.append(facet, value);
  if (asked.sort) params.set('sort', asked.sort);
  if (asked.page > 1) params.set('page', String(asked.page));
  const search = params.toString();
  return search && `?${search}`;
}

export const address = (asked: Asked): string => `/projects${searchOf(asked)}`;

/** Another filter begins at the first page again. */
export const toggled = (asked: Asked, facet: Facet, value: string): Asked => {
  const chosen: readonly string[] = asked[facet];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...asked, [facet]: next, page: 1 };
};

export const without = (asked: Asked, name: Facet | 'query'): Asked => ({
  ...asked,
  [name]: name === 'query' ? '' : [],
  page: 1,
});
