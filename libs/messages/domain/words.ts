import type { Language } from '@luochui/platform/domain/language.js';
import { kindOf, type KindName } from './kinds.js';

export interface Words {
  readonly title: string;
  readonly text: string;
  /** A path of the product, or null. */
  readonly link: string | null;
}

/** A message in the reader's language. Parameters that its row lacks stay as they stand in the template: an old row never fails. */
export function wordsOf(name: KindName, params: Readonly<Record<string, string>>, language: Language): Words {
  const kind = kindOf(name);
  const fill = (template: string) =>
    template.replace(/\{(\w+)(?:\|(\w+))?\}/g, (slot, key: string, format?: string) => {
      const value = params[key];
      return value === undefined ? slot : formatted(value, format, language);
    });
  const { title, text } = kind[language];
  return { title: fill(title), text: fill(text), link: kind.link ? fill(kind.link) : null };
}

function formatted(value: string, format: string | undefined, language: Language): string {
  if (format === 'money') return yuan(BigInt(value), language);
  if (format === 'time') return `${here(value)}${language === 'zh' ? '' : ' (Shanghai)'}`;
  return value;
}

/** Whole fen as a full sum in yuan, never rounded. */
function yuan(fen: bigint, language: Language): string {
  const whole = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100n;
  const sum = rest === 0n ? whole : `${whole}.${rest.toString().padStart(2, '0')}`;
  return language === 'zh' ? `${sum} 元` : `CNY ${sum}`;
}

const SHANGHAI_MS = 8 * 3_600_000;
const here = (time: string) => new Date(Date.parse(time) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
