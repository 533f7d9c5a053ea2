import type { LostTime, Proceed } from './command.js';
import type { Entry } from './entry.js';
import { NOTHING, type Decision } from './decision.js';
import { DRAIN_MS, NOTICE_MS, isRunning, type LotOutcome, type LotState, type UnsoldReason } from './lot.js';

/** So much lost time, within the window or a minute before the end, and the lot is paused: domain.md, "Outages". */
const LOST_MS = 5_000;
const LEAST_WINDOW_MS = 60_000;

/** When `proceed` may have something to do next; null when nothing is left. */
export function nextDue(state: LotState, now: number): number | null {
  const { status, opensAt, endsAt, resumesAt, rules } = state;
  if (status === 'open') return endsAt + DRAIN_MS;
  if (status === 'paused') return resumesAt;
  if (status !== 'announced') return null;
  const counted = rules.minimumBidders > 0 ? rules.registrationClosesAt : null;
  return counted !== null && counted > now && counted < opensAt ? counted : opensAt;
}

export function proceed(state: LotState, command: Proceed, at: number): Decision {
  switch (state.status) {
    case 'announced':
      return opening(state, command, at);
    case 'open':
      return running(state, command, at);
    case 'paused':
      if (state.resumesAt === null || at < state.resumesAt) return NOTHING;
      return { entries: [resumed(state, 'resumption.due', at)] };
    case 'draft':
    case 'closed':
      return NOTHING;
  }
}

/** With what was left when the pause began, or a little more: `evolve` keeps it at the pause. */
export const resumed = ({ leftMs }: LotState, reason: string, at: number): Entry => ({
  type: 'lot.resumed',
  endsAt: at + (leftMs ?? 0),
  reason,
});

function opening(state: LotState, { admissions }: Proceed, at: number): Decision {
  if (!admissions) return NOTHING;
  const { minimumBidders, registrationClosesAt } = state.rules;
  if (at >= (registrationClosesAt ?? state.opensAt) && admissions.count < minimumBidders)
    return { entries: [{ type: 'lot.closed', ...unsold('minimum_bidders') }] };
  if (at < state.opensAt) return NOTHING;
  return {
    entries: [
      { type: 'bidders.admitted', commitment: admissions.commitment },
      { type: 'lot.opened', endsAt: state.endsAt },
    ],
  };
}

/** Lost time comes before the end: who couldn't bid is not told that the lot is over. */
function running(state: LotState, { lost = [], steppedAt }: Proceed, at: number): Decision {
  const resumesAt = at + NOTICE_MS;
  if (steppedAt !== undefined && steppedAt >= runsSince(state) && steppedAt <= state.endsAt)
    return { entries: [{ type: 'lot.paused', reason: 'clock.step', since: steppedAt, resumesAt }] };
  const since = lossBegan(state, lost);
  if (since !== null) return { entries: [{ type: 'lot.paused', reason: 'outage', since, resumesAt }] };
  return isRunning(state, at) ? NOTHING : { entries: [{ type: 'lot.closed', ...outcomeOf(state) }] };
}

/** No time is counted twice: what was lost before the last resumption was paid back by it. */
const runsSince = ({ opensAt, resumedAt }: LotState) => Math.max(opensAt, resumedAt ?? opensAt);

/** When the loss began that pauses the lot, or null. After the end nothing is lost: bids could be taken up to it. */
function lossBegan(state: LotState, lost: readonly LostTime[]): number | null {
  const { endsAt, rules } = state;
  const since = runsSince(state);
  const window = Math.max(since, endsAt - Math.max(rules.windowMs, LEAST_WINDOW_MS));
  const within = lost.filter(({ from, to }) => Math.min(to, endsAt) > Math.max(from, window));
  const sum = within.reduce((ms, { from, to }) => ms + Math.min(to, endsAt) - Math.max(from, window), 0);
  return sum < LOST_MS ? null : Math.max(since, Math.min(...within.map(({ from }) => from)));
}

function outcomeOf({ leader, price, reserveMet }: LotState): LotOutcome {
  if (leader === null || price === null) return unsold('no_bids');
  return reserveMet === false ? unsold('reserve_not_met') : { outcome: 'sold', price, winner: leader };
}

const unsold = (reason: UnsoldReason): LotOutcome => ({ outcome: 'unsold', reason });
