import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { masked, SendToAddress, type Address, type AddressKind } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { Config } from '@luochui/platform/config/config.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { keyedHash } from '@luochui/platform/signing/keyed-hash.js';
import { CODE_MINUTES, CODES_AN_HOUR, KEPT_MS, LIMIT_WINDOW_MS, type CodePurpose } from '../domain/one-time-code.js';
import { OneTimeCodeRepository } from '../storage/one-time-code.repository.js';
import type { IssuedCode } from '../wire/one-time-code.js';

export interface CodeWish extends Address {
  readonly purpose: CodePurpose;
  readonly accountId: string | null;
  readonly language: Language;
  /** The asker's network address. */
  readonly asker: string | null;
  /** What is sent; those that hold no code say why there is none. */
  readonly kind: AddressKind;
}

/**
 * A code of six digits to an address. Whether or not there is anything to open, the same is done: a row, a message, the same answer
 * in the same time; only the owner of the address reads the difference.
 */
@Injectable()
export class IssueCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sendToAddress: SendToAddress,
  ) {}

  /** Throws `code.too_many`, `code.no_way`. */
  async run({ kind, asker, language, ...wish }: CodeWish): Promise<IssuedCode> {
    const { channel, address } = wish;
    const [id, code] = [randomUUID(), randomInt(1_000_000).toString().padStart(6, '0')];
    const now = this.clock.now();
    const until = now + CODE_MINUTES * 60_000;
    const askerMac = asker === null ? null : keyedHash(this.config.secretKey, 'asker', asker);
    const codeMac = codeMacOf(this.config, id, code);
    const holds = kind !== 'code.no_account' && kind !== 'code.account_exists';
    await this.unitOfWork.run(async (tx) => {
      const codes = tx.of(OneTimeCodeRepository);
      await codes.serialise(`code to ${address}`, ...(askerMac === null ? [] : [`code for ${askerMac}`]));
      const counted = await codes.countSince(new Date(now - LIMIT_WINDOW_MS), { address, askerMac });
      if (counted.address >= CODES_AN_HOUR.address || counted.asker >= CODES_AN_HOUR.asker)
        throw new DomainError('code.too_many', { minutes: LIMIT_WINDOW_MS / 60_000 });
      await codes.forgetBefore(new Date(now - KEPT_MS));
      const [createdAt, expiresAt] = [new Date(now), new Date(until)];
      await codes.add({ ...wish, id, codeMac: holds ? codeMac : null, askerMac, createdAt, expiresAt });
      const params = { code, minutes: String(CODE_MINUTES) };
      await this.sendToAddress.run({ kind, about: id, params, channel, address, language, until }, tx);
    });
    return { codeId: id, channel, address: masked(wish), expiresAt: new Date(until).toISOString() };
  }
}

export const codeMacOf = (config: Config, id: string, code: string): string =>
  keyedHash(config.secretKey, 'one-time code', `${id} ${code}`);
