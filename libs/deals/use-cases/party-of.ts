import type { Actor, Role } from '@luochui/platform/domain/actor.js';
import type { Party } from '../domain/contract.js';
import type { ContractEntity } from '../storage/contract.entity.js';

/** On which side somebody's organisation stands; null: on neither. */
export function partyOf({ organisationId }: Actor, contract: ContractEntity): Party | null {
  if (organisationId === contract.holderOrganisationId) return 'holder';
  return organisationId === contract.transfereeOrganisationId ? 'transferee' : null;
}

/** Who may sign for a party. */
export const SIGNERS: Readonly<Record<Party, readonly Role[]>> = {
  holder: ['holder'],
  transferee: ['transferee', 'bidder'],
};
