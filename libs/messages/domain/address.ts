import type { OutsideChannel } from './channel.js';

export interface Address {
  readonly channel: OutsideChannel;
  /** An e-mail address in small letters, or a phone number with its country: `+8613800138000`. */
  readonly address: string;
}

const EMAIL = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/;
const MOBILE = /^1[3-9]\d{9}$/;
const ABROAD = /^\+[1-9]\d{6,14}$/;

/** What somebody typed as an address, or null. A Chinese mobile number needs no country. */
export function addressOf(typed: string): Address | null {
  const text = typed.trim();
  if (text.length <= 200 && EMAIL.test(text)) return { channel: 'email', address: text.toLowerCase() };
  const digits = text.replace(/[\s()-]/g, '').replace(/^(00|\+)86(?=1)/, '');
  if (MOBILE.test(digits)) return { channel: 'sms', address: `+86${digits}` };
  const abroad = digits.replace(/^00/, '+');
  return ABROAD.test(abroad) ? { channel: 'sms', address: abroad } : null;
}

/** Enough for its owner and for staff to know it again: `+86138****8000`, `zh***@example.com`. */
export function masked({ channel, address }: Address): string {
  if (channel === 'sms') return `${address.slice(0, -8)}****${address.slice(-4)}`;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, at - 1))}***${address.slice(at)}`;
}
