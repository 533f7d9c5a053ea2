import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '../domain/permissions.js';
import { dayInShanghai } from '../domain/rights.js';
import { MOST_CANDIDATES, termsOf, type ProjectFilters } from '../storage/project-conditions.js';
import { ProjectListReader, type Place } from '../storage/project-list.reader.js';
import { ProjectReader } from '../storage/project.reader.js';
import { RELAXABLE, type ListProjectsQuery, type ProjectsPage, type ProjectSort } from '../wire/projects-list.js';
import { CatalogueCounts } from './catalogue-counts.js';
import { toProject } from './to-project.js';

const EVERYTHING: ProjectFilters = {
  query: '',
  field: [],
  mode: [],
  trl: [],
  ipKind: [],
  status: [],
  ids: [],
  mine: false,
};

/** A page of what this reader may see, with the facets' counts over all pages. */
@Injectable()
export class ListProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly counts: CatalogueCounts,
  ) {}

  async run(actor: Actor | null, asked: ListProjectsQuery): Promise<ProjectsPage> {
    const viewer = viewerOf(actor);
    const reader = this.unitOfWork.read(ProjectListReader);
    const { filters, more } = await this.#narrowed(asked, viewer);
    const sort = asked.sort ?? (asked.query === '' ? 'newest' : 'relevance');
    const { limit } = asked;
    const after = asked.cursor === undefined ? null : opened(asked.cursor, sort);
    const offset = after ? 0 : (asked.page - 1) * limit;
    // One more than shown tells whether there is a next page.
    const [rows, published, { facets, total }] = await Promise.all([
      reader.ids(filters, viewer, { sort, limit: limit + 1, offset, after }),
      this.counts.of(EVERYTHING, PUBLIC_VIEWER),
      this.counts.of(filters, viewer),
    ]);
    const shown = rows.slice(0, limit);
    const projects = await this.unitOfWork.read(ProjectReader).byIds(shown.map(({ id }) => id));
    const today = dayInShanghai(this.clock.now());
    return {
      items: projects.map((each) => toProject(each, today)),
      nextCursor: rows.length > limit ? sealed(sort, shown.at(-1)!) : null,
      total,
      more,
      published: published.total,
      facets,
      relaxations: total === 0 ? await this.#relaxations(asked, viewer) : [],
    };
  }

  /** One word is looked up once for the page and its counts, and no further than a reader could follow. */
  async #narrowed(asked: ListProjectsQuery, { staff }: Viewer): Promise<{ filters: ProjectFilters; more: boolean }> {
    const terms = termsOf(asked.query);
    // Staff act on all that they find.
    if (terms.length !== 1 || staff) return { filters: asked, more: false };
    const candidates = await this.unitOfWork.read(ProjectListReader).candidates(terms[0]!);
    return {
      filters: { ...asked, candidates: candidates.slice(0, MOST_CANDIDATES) },
      more: candidates.length > MOST_CANDIDATES,
    };
  }

  async #relaxations(asked: ListProjectsQuery, viewer: Viewer): Promise<ProjectsPage['relaxations']> {
    const reader = this.unitOfWork.read(ProjectListReader);
    const totals = await Promise.all(
      RELAXABLE.filter((name) => asked[name].length > 0).map(async (without) => ({
        without,
        total: await reader.total({ ...asked, [without]: without === 'query' ? '' : [] }, viewer),
      })),
    );
    return totals.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  }
}

const sealed = (sort: ProjectSort, { key, number }: Place): string =>
  Buffer.from(JSON.stringify([sort, key, number])).toString('base64url');

/** A cursor is opaque, but comes from outside; one of another sort points nowhere. */
function opened(cursor: string, sort: ProjectSort): Place {
  const [of, key, number] = parsed(Buffer.from(cursor, 'base64url').toString());
  const keyFits = sort === 'newest' || sort === 'waiting' ? /^[\d :.+-]{19,40}$/ : /^-?\d{1,19}$/;
  if (of === sort && keyFits.test(key ?? '') && /^\d{1,18}$/.test(number ?? '')) return { key: key!, number: number! };
  throw new DomainError('request.invalid', { issues: [{ path: 'cursor', message: 'not a cursor of this list' }] });
}

function parsed(json: string): (string | undefined)[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.map((part) => (typeof part === 'string' ? part : undefined)) : [];
  } catch {
    return [];
  }
}
