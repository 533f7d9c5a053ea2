import type { Viewer } from '../domain/permissions.js';
import {
  PUBLIC_STATUSES,
  type Field,
  type IpKind,
  type Mode,
  type ProjectStatus,
  type TrlBand,
} from '../domain/project.js';

export interface ProjectFilters {
  readonly query: string;
  readonly field: readonly Field[];
  readonly mode: readonly Mode[];
  readonly trl: readonly TrlBand[];
  readonly ipKind: readonly IpKind[];
  readonly status: readonly ProjectStatus[];
  readonly ids: readonly string[];
  readonly mine: boolean;
  /** Which projects have the one word that is searched, where that was asked before; else the conditions ask. */
  readonly candidates?: readonly string[];
}

/** A word that more projects have is no search any more: so many of them are looked at, and the reader is told that there are more. */
export const MOST_CANDIDATES = 5_000;

/** A statement's values, each added where it is used. */
export class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

const MOST_TERMS = 8;

export const termsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);

export const trlBand = `case when trl >= 7 then '7-9' when trl >= 4 then '4-6' when trl >= 1 then '1-3' end`;

const ipKinds = `array(select r.ip_kind from project_right r where r.project_id = project.id)`;

/** What of the table this viewer can know of, and what was searched. */
export function within(filters: ProjectFilters, viewer: Viewer, values: Values): string {
  const conditions = [visible(viewer, values)];
  if (filters.candidates) conditions.push(`id = any(${values.add(filters.candidates)}::uuid[])`);
  else conditions.push(...termsOf(filters.query).map((term) => `id = any(array(${waysTo(term, values)}))`));
  if (filters.ids.length > 0) conditions.push(`id = any(${values.add(filters.ids)}::uuid[])`);
  if (filters.mine) conditions.push(`holder_organisation_id = ${values.add(viewer.organisationId)}::uuid`);
  return conditions.join(' and ');
}

/** The filters that are facets too, each on its own: a facet counts under all of them but its own. */
export function facetConditions(
  filters: ProjectFilters,
  values: Values,
): Record<'field' | 'mode' | 'trl' | 'ipKind' | 'status', string> {
  const any = (of: string, chosen: readonly string[]) =>
    chosen.length === 0 ? 'true' : `${of} = any(${values.add(chosen)}::text[])`;
  const overlap = (of: string, chosen: readonly string[]) =>
    chosen.length === 0 ? 'true' : `${of} && ${values.add(chosen)}::text[]`;
  return {
    field: any('field', filters.field),
    mode: overlap('modes', filters.mode),
    trl: any(trlBand, filters.trl),
    ipKind: overlap(ipKinds, filters.ipKind),
    status: any('status', filters.status.length > 0 ? filters.status : PUBLIC_STATUSES),
  };
}

function visible({ staff, organisationId }: Viewer, values: Values): string {
  if (staff) return 'true';
  const open = `status = any(${values.add(PUBLIC_STATUSES)}::text[])`;
  return organisationId === null ? open : `(${open} or holder_organisation_id = ${values.add(organisationId)}::uuid)`;
}

/** As the index project_right_bare has it. */
const BARE = `regexp_replace(regexp_replace(upper(number), '[^0-9A-Z]', '', 'g'), '^(CN)?(ZL)?', '')`;
/** From here on a number is looked for by its beginning, which an index finds; shorter pieces anywhere. */
const LONG_NUMBER = 8;

/**
 * Selects of ids. The grams find candidates by the index, the pattern makes sure that the characters stand together. A number is
 * looked for in the rights too, without its dots and prefix, and `P-427` or `0427` is a project's own: these first, as they are few.
 */
export function waysTo(term: string, values: Values): string {
  const ways: string[] = [];
  const own = /^(?:P-?|0+)(\d{1,9})$/i.exec(term)?.[1];
  if (own) ways.push(`select id from project where number = ${values.add(own)}::bigint`);
  const bare = term
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^(CN)?(ZL)?/, '');
  if (/\d{4}/.test(bare)) {
    const like = values.add(bare.length >= LONG_NUMBER ? `${bare}%` : `%${bare}%`);
    ways.push(`select project_id from project_right where number is not null and ${BARE} like ${like}`);
  }
  const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
  ways.push(`select projects_saying(${values.add(term)}, lower(${values.add(pattern)}))`);
  return ways.join(' union all ');
}
