import type { Command, Pause, VoidLeader } from './command.js';
import type { Entry } from './entry.js';
import { refused, type Decision } from './decision.js';
import { NOTICE_MS, isRunning, type LotState } from './lot.js';
import { resumed } from './proceed.js';
import { rankAll } from './ranking.js';

type Of<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** A pause that goes on by itself can be taken over by one that doesn't, or lasts longer. */
export function pause(state: LotState, { reason, since, resumesAt }: Pause, at: number): Decision {
  const entries: Entry[] = [{ type: 'lot.paused', reason, since, resumesAt }];
  if (state.status === 'paused' && state.resumesAt !== null) return { entries };
  // After its end a lot has nothing left to pause; what entered by then is judged.
  return state.status === 'open' && (since ?? at) <= state.endsAt ? { entries } : refused('lot.not_open');
}

/** Everybody was told when the lot goes on by itself: not earlier. */
export function resume(state: LotState, { reason }: Of<'resume'>, at: number): Decision {
  if (state.status !== 'paused') return refused('lot.not_paused');
  if (state.resumesAt !== null && at < state.resumesAt) return refused('lot.resumes_by_itself');
  return { entries: [resumed(state, reason, at)] };
}

export function withdraw(state: LotState, { reason, document }: Of<'withdraw' | 'stop'>, at: number): Decision {
  if (state.status === 'draft') return refused('lot.not_open');
  if (state.status !== 'announced' || at >= state.opensAt) return refused('lot.withdraw_too_late');
  return { entries: [{ type: 'lot.closed', outcome: 'withdrawn', reason, document }] };
}

export function stop(state: LotState, command: Of<'withdraw' | 'stop'>, at: number): Decision {
  return hasBegun(state, at) ? { entries: [stopped(command)] } : refused('lot.not_open');
}

/** 自始没有法律约束力: the lot is what the rules give for the others alone. All are told before it goes on. */
export function voidLeader(state: LotState, command: VoidLeader, at: number): Decision {
  if (!hasBegun(state, at)) return refused('lot.not_open');
  const { reason, document, counted } = command;
  const { rules } = state;
  const bidder = command.bidder ?? state.leader;
  const bidIds = counted.filter((bid) => bid.bidder === bidder).map(({ bidId }) => bidId);
  if (bidder === null || bidIds.length === 0) return refused('lot.nothing_to_void');
  const others = rules.onVoid === 'recompute' ? counted.filter((bid) => bid.bidder !== bidder) : [];
  const { price, leader, maximum } = rankAll(rules, others);
  const standing = { currentPrice: price ?? undefined, leader: leader ?? undefined, maximum };
  const voided: Entry = { type: 'leader.voided', bidder, bidIds, reason, document, ...standing };
  if (rules.onVoid === 'stop') return { entries: [voided, stopped(command)] };
  return { entries: [voided, { type: 'lot.paused', reason: 'leader.voided', resumesAt: at + NOTICE_MS }] };
}

const hasBegun = (state: LotState, at: number) => state.status === 'paused' || isRunning(state, at);

const stopped = ({ reason, document }: Pick<VoidLeader, 'reason' | 'document'>): Entry => ({
  type: 'lot.closed',
  outcome: 'stopped',
  reason,
  document,
});
