export const CONTRACT_STATUSES = ['draft', 'awaiting-signatures', 'signed', 'terminated'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const PARTIES = ['holder', 'transferee'] as const;
export type Party = (typeof PARTIES)[number];

/** What can happen to a contract. `complete` is the second of the two signatures. */
export type ContractStep = 'revise' | 'send' | 'recall' | 'sign' | 'complete' | 'terminate';

/** From each state, by each step, to which. A step that isn't here is refused. */
export const CONTRACT_TRANSITIONS: Readonly<
  Record<ContractStatus, Readonly<Partial<Record<ContractStep, ContractStatus>>>>
> = {
  draft: { revise: 'draft', send: 'awaiting-signatures', terminate: 'terminated' },
  'awaiting-signatures': {
    recall: 'draft',
    sign: 'awaiting-signatures',
    complete: 'signed',
    terminate: 'terminated',
  },
  signed: {},
  terminated: {},
};

export const FINAL_CONTRACT_STATUSES: readonly ContractStatus[] = ['signed', 'terminated'];

export const nextContractStatus = (status: ContractStatus, step: ContractStep): ContractStatus | null =>
  CONTRACT_TRANSITIONS[status][step] ?? null;
