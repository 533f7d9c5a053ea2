import { hasRole, type Actor, type Role } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { isPublic, type ProjectStatus } from './project.js';

/** Who works for the centre or the house, and so sees projects in every state. */
const STAFF: readonly Role[] = [
  'listing-officer',
  'auction-officer',
  'auctioneer',
  'clerk',
  'finance-officer',
  'contract-officer',
  'auditor',
  'protection-officer',
  'administrator',
];

/** Who asks: staff see all, others what is public, and a holder its organisation's. */
export interface Viewer {
  readonly staff: boolean;
  readonly organisationId: string | null;
}

export const PUBLIC_VIEWER: Viewer = { staff: false, organisationId: null };

export function viewerOf(actor: Actor | null): Viewer {
  if (actor === null || actor.rehearsalId !== null) return PUBLIC_VIEWER;
  return {
    staff: hasRole(actor, ...STAFF),
    organisationId: hasRole(actor, 'holder') ? actor.organisationId : null,
  };
}

interface OfSomebody {
  readonly holderOrganisationId: string | null;
}

/** Whether it is his own or his work: then also what isn't for the public. */
export const ownsProject = ({ staff, organisationId }: Viewer, { holderOrganisationId }: OfSomebody): boolean =>
  staff || (organisationId !== null && holderOrganisationId === organisationId);

/** What was public once says that it was withdrawn, rather than vanish. */
export function sees(
  viewer: Viewer,
  project: OfSomebody & { readonly status: ProjectStatus; readonly releasedAt: Date | null },
): boolean {
  const { status, releasedAt } = project;
  return isPublic(status) || (status === 'withdrawn' && releasedAt !== null) || ownsProject(viewer, project);
}

/** Papers and names of a project are for staff and for its holder. */
export function mayReadPapers(actor: Actor, holderOrganisationId: string | null): void {
  if (!ownsProject(viewerOf(actor), { holderOrganisationId })) throw new DomainError('auth.other_organisation');
}

export type ActsAs = 'holder' | 'listing-officer';

/** As whom somebody acts on a project of this organisation, or why he may not. */
export function actsAs(
  actor: Actor,
  holderOrganisationId: string | null,
  allowed: readonly string[] = ['holder', 'listing-officer'],
): ActsAs {
  if (actor.rehearsalId !== null) throw new DomainError('auth.rehearsal_only');
  if (allowed.includes('listing-officer') && hasRole(actor, 'listing-officer')) return 'listing-officer';
  if (!allowed.includes('holder') || !hasRole(actor, 'holder'))
    throw new DomainError('auth.forbidden', { roles: allowed });
  if (holderOrganisationId !== actor.organisationId) throw new DomainError('auth.other_organisation');
  return 'holder';
}
