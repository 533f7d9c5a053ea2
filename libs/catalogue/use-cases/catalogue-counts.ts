import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Viewer } from '../domain/permissions.js';
import type { ProjectFilters } from '../storage/project-conditions.js';
import { ProjectListReader, type Counts } from '../storage/project-list.reader.js';

/** A long import commits with a time of change that lies before its end; within this time its projects are counted all the same. */
const LONGEST_MS = 5_000;
const MOST_KEPT = 500;

interface Kept {
  readonly version: string | null;
  readonly at: number;
  readonly counts: Counts;
}

/**
 * The facets' counts and the total of a question. Every visitor asks for those of the whole catalogue, which are a walk over all of it:
 * they are kept as long as no project has changed. Whatever has words in it, and what staff and holders ask, is counted anew.
 */
@Injectable()
export class CatalogueCounts {
  readonly #kept = new Map<string, Kept>();
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(filters: ProjectFilters, viewer: Viewer): Promise<Counts> {
    const reader = this.unitOfWork.read(ProjectListReader);
    const { query, ids, mine, field, mode, trl, ipKind, status } = filters;
    if (query !== '' || ids.length > 0 || mine || viewer.staff || viewer.organisationId !== null)
      return reader.counts(filters, viewer);
    const key = JSON.stringify([field, mode, trl, ipKind, status]);
    // Asked before it is counted: what changes in between makes the next one count again.
    const version = await reader.version();
    const now = this.clock.now();
    const kept = this.#kept.get(key);
    if (kept && kept.version === version && now - kept.at < LONGEST_MS) return kept.counts;
    const counts = await reader.counts(filters, viewer);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, { version, at: now, counts });
    return counts;
  }
}
