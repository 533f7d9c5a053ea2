import { describe, expect, it } from '@jest/globals';
import {
  CONTRACT_STATUSES,
  CONTRACT_TRANSITIONS,
  FINAL_CONTRACT_STATUSES,
  nextContractStatus,
  type ContractStatus,
} from './contract.js';

const next = (status: ContractStatus) => Object.values(CONTRACT_TRANSITIONS[status]);

describe('the states of a contract', () => {
  it('are all reached from the draft', () => {
    const reached = new Set<ContractStatus>(['draft']);
    for (const status of reached) next(status).forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...CONTRACT_STATUSES].sort());
  });

  it.each(CONTRACT_STATUSES)('%s is final, or another can be reached from it', (status) => {
    const leaves = next(status).some((to) => to !== status);
    expect(leaves).toBe(!FINAL_CONTRACT_STATUSES.includes(status));
  });

  it('let nobody sign a draft, nor change what is out for signing', () => {
    expect(nextContractStatus('draft', 'sign')).toBeNull();
    expect(nextContractStatus('awaiting-signatures', 'revise')).toBeNull();
  });
});
