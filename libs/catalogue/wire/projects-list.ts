import { TABLE_FORMATS } from '@luochui/platform/wire/table-format.js';
import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { FIELDS, IP_KINDS, MODES, PROJECT_STATUSES, TRL_BANDS } from '../domain/project.js';
import { Project } from './project.js';

/** A filter of several values: `field=a&field=b` and `field=a,b` alike. */
const several = <S extends z.ZodType>(value: S) =>
  z.preprocess(
    (given) =>
      given === undefined ? [] : [given].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : part)),
    z.array(value).max(200),
  );

export const PROJECT_SORTS = ['relevance', 'newest', 'price-low', 'price-high', 'trl', 'number', 'waiting'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/**
 * Without `status`: what is public. `sort`: relevance where something is searched, else newest. `page` (from 1) is for readers, who
 * share an address; `cursor` for programs, which walk the whole list and miss nothing.
 */
export const ListProjectsQuery = PageQuery.extend({
  query: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\0]*$/)
    .default(''),
  field: several(z.enum(FIELDS)),
  ipKind: several(z.enum(IP_KINDS)),
  mode: several(z.enum(MODES)),
  trl: several(z.enum(TRL_BANDS)),
  status: several(z.enum(PROJECT_STATUSES)),
  ids: several(z.uuid()),
  mine: z.stringbool().default(false),
  sort: z.enum(PROJECT_SORTS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
}).strict();
export type ListProjectsQuery = z.infer<typeof ListProjectsQuery>;

/** The same filters for a file of the whole list; by number where no order is asked. */
export const ExportProjectsQuery = ListProjectsQuery.omit({ page: true, limit: true, cursor: true })
  .extend({ format: z.enum(TABLE_FORMATS) })
  .strict();
export type ExportProjectsQuery = z.infer<typeof ExportProjectsQuery>;

/** How many there would be with this value: a facet's counts heed every filter but its own. Only values that occur, most first. */
const facet = <S extends z.ZodType>(value: S) => z.array(z.object({ value, count: z.int() }));

export const ProjectFacets = z
  .object({
    field: facet(z.enum(FIELDS)),
    mode: facet(z.enum(MODES)),
    trl: facet(z.enum(TRL_BANDS)),
    ipKind: facet(z.enum(IP_KINDS)),
    status: facet(z.enum(PROJECT_STATUSES)),
  })
  .meta({ id: 'ProjectFacets' });
export type ProjectFacets = z.infer<typeof ProjectFacets>;

export const RELAXABLE = ['query', 'field', 'mode', 'trl', 'ipKind'] as const;
export type Relaxable = (typeof RELAXABLE)[number];

export const ProjectsPage = pageOf(Project)
  .extend({
    total: z.int(),
    /** More have the word than were looked at: total and counts are of those. */
    more: z.boolean(),
    /** How many are public, whatever was asked. */
    published: z.int(),
    facets: ProjectFacets,
    /** Where nothing fits: what there would be without one of the filters, most first. */
    relaxations: z.array(z.object({ without: z.enum(RELAXABLE), total: z.int() })),
  })
  .meta({ id: 'ProjectsPage' });
export type ProjectsPage = z.infer<typeof ProjectsPage>;

/** What the page of the catalogue makes of its address; the rest of it is passed over. */
export const CatalogueAddress = ListProjectsQuery.pick({
  query: true,
  field: true,
  ipKind: true,
  mode: true,
  trl: true,
  sort: true,
  page: true,
}).strip();

/** The first screen of the catalogue, and the address that it answers. */
export interface CatalogueSnapshot {
  /** With its question mark, or empty. */
  readonly search: string;
  readonly page: ProjectsPage;
}
