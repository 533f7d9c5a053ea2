import type { ProjectStatus } from './project.js';

/** `sale` is no person: an event takes a released project and gives it back, or sells it. */
export type TransitionBy = 'holder' | 'listing-officer' | 'sale';

interface Transition {
  readonly from: readonly ProjectStatus[];
  readonly to: ProjectStatus;
  readonly by: readonly TransitionBy[];
}

/** Who may move a project from where to where. A holder only moves its own organisation's. */
export const TRANSITIONS = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['holder', 'listing-officer'] },
  return: { from: ['submitted', 'accepted'], to: 'returned', by: ['listing-officer'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['listing-officer'] },
  release: { from: ['accepted'], to: 'released', by: ['listing-officer'] },
  withdraw: {
    from: ['draft', 'submitted', 'returned', 'accepted', 'released'],
    to: 'withdrawn',
    by: ['holder', 'listing-officer'],
  },
  take: { from: ['released'], to: 'in-event', by: ['sale'] },
  give: { from: ['in-event'], to: 'released', by: ['sale'] },
  sell: { from: ['in-event'], to: 'sold', by: ['sale'] },
} as const satisfies Record<string, Transition>;
export type TransitionName = keyof typeof TRANSITIONS;

/** Where every project begins: a draft, or accepted where staff import what they have checked. */
export const FIRST_STATUSES = ['draft', 'accepted'] as const satisfies readonly ProjectStatus[];
export const FINAL_STATUSES = ['sold', 'withdrawn'] as const satisfies readonly ProjectStatus[];

export const allows = (name: TransitionName, status: ProjectStatus): boolean =>
  (TRANSITIONS[name].from as readonly ProjectStatus[]).includes(status);
