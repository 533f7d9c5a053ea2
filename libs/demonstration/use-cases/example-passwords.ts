import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';

/** Without letters and digits that are read for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * The example accounts' passwords, derived from SECRET_KEY: other ones in every installation, the same at every start, and nowhere
 * written down. So the start can print them again, and a server that answers beyond this machine has no password that strangers know.
 */
@Injectable()
export class ExamplePasswords {
  readonly #key: Buffer;
  constructor(config: Config) {
    this.#key = Buffer.from(hkdfSync('sha256', config.secretKey, '', 'luochui example passwords', 32));
  }

  /** Some 79 bits. */
  of(login: string): string {
    const bytes = createHmac('sha256', this.#key).update(login).digest();
    const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, (_, i) => letterOf(bytes, i));
    return Array.from({ length: GROUPS }, (_, i) =>
      letters.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH).join(''),
    ).join('-');
  }
}

/** Two bytes a letter, so that the remainder favours none that matters. */
const letterOf = (bytes: Buffer, i: number) => ALPHABET[bytes.readUInt16BE(i * 2) % ALPHABET.length]!;
