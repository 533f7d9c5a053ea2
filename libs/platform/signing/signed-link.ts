import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { DomainError } from '../domain/domain-error.js';

/**
 * Links that need no account: `subject.expiry.mac`, the mac over purpose, subject and expiry with a key derived from SECRET_KEY, so
 * that a link made for one purpose opens nothing else. Whether it was used up is for the room to say.
 */
@Injectable()
export class SignedLinks {
  readonly #key: Buffer;
  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.#key = Buffer.from(hkdfSync('sha256', config.secretKey, '', 'luochui signed links', 32));
  }

  /** `expiresAt`: Unix milliseconds. */
  make(purpose: string, subjectId: string, expiresAt: number): string {
    const body = `${subjectId}.${expiresAt.toString(36)}`;
    return `${body}.${this.#mac(purpose, body)}`;
  }

  /** The subject's id. Throws `link.invalid` or `link.expired`. */
  open(purpose: string, token: string): string {
    const [subjectId, expiry, mac, ...rest] = token.split('.');
    if (!subjectId || !expiry || !mac || rest.length > 0) throw new DomainError('link.invalid');
    const [given, right] = [mac, this.#mac(purpose, `${subjectId}.${expiry}`)].map((text) => Buffer.from(text));
    if (given!.length !== right!.length || !timingSafeEqual(given!, right!)) throw new DomainError('link.invalid');
    if (this.clock.now() > parseInt(expiry, 36)) throw new DomainError('link.expired');
    return subjectId;
  }

  #mac(purpose: string, body: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${body}`).digest('base64url');
  }
}
