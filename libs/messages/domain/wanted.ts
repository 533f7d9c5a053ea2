import type { Channel } from './channel.js';
import { kindOf, type KindName } from './kinds.js';

export interface Choice {
  readonly kind: string;
  readonly channel: Channel;
  readonly wanted: boolean;
}

/** Whether a message of this kind goes this way, by what its reader chose. */
export function isWanted(name: KindName, channel: Channel, choices: readonly Choice[]): boolean {
  const kind = kindOf(name);
  if (channel !== 'app' && !kind.outside.includes(channel)) return false;
  if (kind.sent === 'due') return true;
  const chosen = choices.find((choice) => choice.kind === name && choice.channel === channel);
  return chosen?.wanted ?? kind.sent === 'on';
}
