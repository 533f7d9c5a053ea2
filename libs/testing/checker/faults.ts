import { answerFaults } from './answer-faults.js';
import { chainFaults } from './chain-faults.js';
import { frameFaults } from './frame-faults.js';
import type { History } from './history.js';
import { signatureCheck } from './signatures.js';
import { standingsOf } from './standings.js';

/**
 * Everything in which what clients were told and what the database holds don't agree with each other or with the rules that no
 * crash may break: no acknowledged bid missing, no price inversion, no acceptance after the end, one closing, the chain whole. Empty
 * when all is well.
 */
export function faultsOf(history: History): string[] {
  const isSigned = signatureCheck(history.keys);
  return history.lots.flatMap((lot) => {
    const standings = standingsOf(lot);
    return [
      ...chainFaults(lot, standings, isSigned, history.keys),
      ...answerFaults(lot, history, isSigned),
      ...frameFaults(lot, standings, history),
    ];
  });
}
