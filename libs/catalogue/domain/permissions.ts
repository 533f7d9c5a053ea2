import { hasRole, type Actor, type Role } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';

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
