import { Reader } from '@luochui/platform/database/repository.js';
import type { Viewer } from '../domain/permissions.js';
import type { ProjectFacets, ProjectSort } from '../wire/projects-list.js';
import {
  facetConditions,
  MOST_CANDIDATES,
  termsOf,
  trlBand,
  Values,
  waysTo,
  within,
  type ProjectFilters,
} from './project-conditions.js';

export interface Place {
  /** What the last row was sorted by, as text, and its number. */
  readonly key: string;
  readonly number: string;
}

export interface ListAsked {
  readonly sort: ProjectSort;
  readonly limit: number;
  readonly offset: number;
  readonly after: Place | null;
}

export interface ListedRow extends Place {
  readonly id: string;
}

export interface Counts {
  readonly facets: ProjectFacets;
  readonly total: number;
}

interface Order {
  readonly by: string;
  readonly type: 'bigint' | 'timestamptz';
  readonly direction: 'asc' | 'desc';
}

export class ProjectListReader extends Reader {
  /** Ids in their order, at most `limit`. */
  async ids(filters: ProjectFilters, viewer: Viewer, { sort, limit, offset, after }: ListAsked): Promise<ListedRow[]> {
    const values = new Values();
    const conditions = [within(filters, viewer, values), ...Object.values(facetConditions(filters, values))];
    const { by, type, direction } = orderOf(sort, filters.query, values);
    const beyond = direction === 'asc' ? '>' : '<';
    const place = after
      ? `where key ${beyond} ${values.add(after.key)}::${type}
           or (key = ${values.add(after.key)}::${type} and number > ${values.add(after.number)}::bigint)`
      : '';
    return this.manager.query(
      `select id, number, key::text from (
         select id, number, (${by})::${type} as key from project where ${conditions.join(' and ')}) found
       ${place} order by found.key ${direction}, found.number limit ${limit} offset ${offset}`,
      values.list,
    );
  }

  async total(filters: ProjectFilters, viewer: Viewer): Promise<number> {
    const values = new Values();
    const conditions = [within(filters, viewer, values), ...Object.values(facetConditions(filters, values))];
    const [{ total }] = await this.manager.query(
      `select count(*)::int as total from project where ${conditions.join(' and ')}`,
      values.list,
    );
    return total;
  }

  /** The projects that have this word, one more than are looked at if there are more. */
  async candidates(term: string): Promise<string[]> {
    const values = new Values();
    const [{ ids }] = await this.manager.query(
      `select array(select * from (${waysTo(term, values)}) found(id) limit ${MOST_CANDIDATES + 1})::text[] as ids`,
      values.list,
    );
    return ids;
  }

  /** When a project was last changed, to the microsecond. */
  async version(): Promise<string | null> {
    const [{ version }] = await this.manager.query('select max(updated_at)::text as version from project');
    return version;
  }

  /**
   * One walk over what was searched, which first makes few rows of many: how often each combination occurs. The values of a facet most
   * first; `total` is what passes all of them.
   */
  async counts(filters: ProjectFilters, viewer: Viewer): Promise<Counts> {
    const values = new Values();
    const searched = within(filters, viewer, values);
    const on = facetConditions(filters, values);
    const passes = Object.entries(on).map(([name, condition]) => `coalesce(${condition}, false) as "${name}_passes"`);
    const counted = (name: keyof typeof on, value: string, from = '') =>
      `select '${name}' as facet, ${value} as value, sum(n)::int as count from combination${from}
       where ${value} is not null and ${passAll(name)} group by 2`;
    const rows: { facet: keyof ProjectFacets | 'total'; value: string; count: number }[] = await this.manager.query(
      `with matched as (
         select field, modes, ${trlBand} as trl_band, status, kinds, ${passes.join(', ')}
         from project ${filters.query === '' && filters.ids.length === 0 ? KINDS_OF_ALL : KINDS_OF_EACH} where ${searched}),
       combination as materialized (
         select *, count(*) as n from matched group by field, modes, trl_band, status, kinds, ${FACETS.map((name) => `"${name}_passes"`).join(', ')})
       ${counted('field', 'field')}
       union all ${counted('mode', 'mode', ', unnest(modes) mode')}
       union all ${counted('trl', 'trl_band')}
       union all ${counted('ipKind', 'kind', ', unnest(kinds) kind')}
       union all ${counted('status', 'status')}
       union all select 'total', null, coalesce(sum(n), 0)::int from combination where ${passAll()}
       order by count desc, value`,
      values.list,
    );
    const facet = (name: keyof ProjectFacets) =>
      rows.filter((row) => row.facet === name).map(({ value, count }) => ({ value, count }));
    const facets = {
      field: facet('field'),
      mode: facet('mode'),
      trl: facet('trl'),
      ipKind: facet('ipKind'),
      status: facet('status'),
    };
    // The table's CHECKs hold the values to the words of the wire.
    return { facets: facets as ProjectFacets, total: rows.find(({ facet: name }) => name === 'total')!.count };
  }
}

const FACETS = ['field', 'mode', 'trl', 'ipKind', 'status'] as const;
const passAll = (but?: (typeof FACETS)[number]): string =>
  FACETS.filter((other) => other !== but)
    .map((other) => `"${other}_passes"`)
    .join(' and ');

/** Of a whole catalogue the kinds are cheaper by one walk over all rights, of a few projects by a look at each. */
const KINDS = 'array_agg(distinct ip_kind order by ip_kind) as kinds from project_right';
const KINDS_OF_ALL = `left join (select project_id, ${KINDS} group by 1) r on r.project_id = project.id`;
const KINDS_OF_EACH = `left join lateral (select ${KINDS} where project_id = project.id) r on true`;

/** Ties are settled by the number, so that a page after a page misses nothing. */
function orderOf(sort: ProjectSort, query: string, values: Values): Order {
  switch (sort) {
    case 'relevance':
      return { by: relevance(query, values), type: 'bigint', direction: 'desc' };
    case 'newest':
      return { by: 'coalesce(released_at, created_at)', type: 'timestamptz', direction: 'desc' };
    case 'price-low':
      return { by: 'coalesce(asking_price, 9223372036854775807)', type: 'bigint', direction: 'asc' };
    case 'price-high':
      return { by: 'coalesce(asking_price, 0)', type: 'bigint', direction: 'desc' };
    case 'trl':
      return { by: 'coalesce(trl, 0)', type: 'bigint', direction: 'desc' };
    case 'number':
      return { by: 'number', type: 'bigint', direction: 'asc' };
    case 'waiting':
      return { by: 'updated_at', type: 'timestamptz', direction: 'asc' };
  }
}

/** A word in the title counts most, the more so the earlier it stands; then the holder; then how often the abstract has it. */
function relevance(query: string, values: Values): string {
  const scores = termsOf(query).map((term) => {
    const word = `lower(${values.add(term)}::text)`;
    const inTitle = `position(${word} in lower(title))`;
    const often = `(length(lower(abstract)) - length(replace(lower(abstract), ${word}, ''))) / length(${word})`;
    return `(case when ${inTitle} > 0 then 1000 - least(${inTitle}, 300) else 0 end
      + case when position(${word} in lower(holder)) > 0 then 300 else 0 end + least(${often}, 20))`;
  });
  return scores.length === 0 ? '0' : scores.join(' + ');
}
