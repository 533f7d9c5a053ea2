import { describe, expect, it } from '@jest/globals';
import { replay, type Outcome, type RulesDocument } from '@luochui/auction-engine';
import { OPENING, said, Scenario, sha256 } from './scenario.js';

/** A worked case of the rules: its id, what differs from the base rules, and what happens. */
export interface Case {
  readonly id: string;
  readonly rules?: Partial<RulesDocument>;
  readonly secretReserve?: string;
  readonly play: (lot: Scenario) => void;
}

/** Plays each, lets the lot end, and lets a reader of its record, whatever stays closed in it, come to the same. */
export function describeCases(name: string, base: Partial<RulesDocument>, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('$id', ({ rules, secretReserve, play }) => {
      const lot = new Scenario({ ...base, ...rules }, secretReserve, ['A', 'B', 'C', 'X']);
      play(lot);
      const soon = () => lot.lot.at - OPENING + 60_000;
      if (lot.lot.status === 'paused') lot.does({ type: 'resume', reason: 'checked' }, soon());
      if (lot.lot.status !== 'closed') lot.proceeds(Math.max(lot.end + 2_000, soon()));
      expect(replay(lot.record(), { sha256, isSigned: () => true })).toEqual({ holds: true, lot: lot.lot });
    });
  });
}

export const at = (ms: number) => OPENING + ms;
export const types = (outcome: Outcome) => said(outcome).map(({ type }) => type);
/** What an outcome says of the lot, as short as a row of rule-scenarios.md: price, leader, the leader's maximum. */
export const stands = ({ state: { price, leader, maximum } }: Outcome) => [price, leader, maximum?.amount ?? null];
