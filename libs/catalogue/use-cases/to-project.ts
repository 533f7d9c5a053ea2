import { obstaclesToRelease, standingOf } from '../domain/rights.js';
import type { ProjectWithRights } from '../storage/project.reader.js';
import type { Project } from '../wire/project.js';

/** A project as it crosses the wire, with what can be said of its rights on this day. */
export function toProject({ project, rights }: ProjectWithRights, today: string): Project {
  return {
    id: project.id,
    number: Number(project.number),
    title: project.title,
    abstract: project.abstract,
    holder: project.holder,
    holderOrganisationId: project.holderOrganisationId,
    field: project.field,
    trl: project.trl,
    modes: project.modes,
    askingPrice: project.askingPrice,
    status: project.status,
    reason: project.reason,
    externalId: project.externalId,
    source: project.mappingName,
    releasedAt: project.releasedAt?.toISOString() ?? null,
    withdrawnAt: project.withdrawnAt?.toISOString() ?? null,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
    rights: rights.map((right) => ({
      ipKind: right.ipKind,
      jurisdiction: right.jurisdiction,
      number: right.number,
      filingDate: right.filingDate,
      expiryDate: right.expiryDate,
      standing: standingOf(right, today),
    })),
    obstacles: obstaclesToRelease({ status: project.status, rights }, today),
  };
}
