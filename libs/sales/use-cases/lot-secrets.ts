import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rulesOf } from '@luochui/auction-engine';
import { Config } from '@luochui/platform/config/config.js';
import { open, seal } from '@luochui/platform/signing/secret-box.js';
import type { ShownLot } from '../storage/lot.reader.js';
import { LotSecretReader, type SealedSecrets } from '../storage/lot-secret.reader.js';
import { SealedMaxima } from './sealed-maxima.js';

interface Asking {
  of(reader: typeof LotSecretReader): LotSecretReader;
}

export interface SecretReserve {
  readonly amount: string;
  readonly salt: string;
}

/** What the chain has only a commitment to before the end: the seed of draws, a secret reserve. */
@Injectable()
export class LotSecrets {
  /** Frozen by the announcement, so it may be remembered. */
  readonly #reserves = new Map<string, bigint>();
  constructor(
    private readonly config: Config,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  seal(lotId: string, seed: string, reserve: SecretReserve | null): SealedSecrets {
    const sealed = (name: string, text: string) => seal(this.config.secretKey, `${name} ${lotId}`, Buffer.from(text));
    return { drawSeed: sealed('seed', seed), reserve: reserve && sealed('reserve', JSON.stringify(reserve)) };
  }

  open(lotId: string, { drawSeed, reserve }: SealedSecrets): { seed: string; reserve: SecretReserve | null } {
    const opened = (name: string, box: Buffer) => open(this.config.secretKey, `${name} ${lotId}`, box).toString();
    return { seed: opened('seed', drawSeed), reserve: reserve && JSON.parse(opened('reserve', reserve)) };
  }

  /** The lot with its secret reserve and the leader's maximum, as only its judge needs it. */
  async judged(tx: Asking, { lot: shown, row }: ShownLot) {
    const lot = { ...shown, maximum: this.sealedMaxima.openStanding(row.id, row.maximum) };
    if (row.rules.reserve !== 'secret') return lot;
    let reserve = this.#reserves.get(row.id);
    if (reserve === undefined) {
      const sealed = await tx.of(LotSecretReader).of(row.id);
      reserve = BigInt(this.open(row.id, sealed!).reserve!.amount);
      this.#reserves.set(row.id, reserve);
    }
    return { ...lot, rules: rulesOf(row.rules, reserve) };
  }
}

/** 64 hex digits that nobody can guess. */
export const newSalt = (): string => randomBytes(32).toString('hex');
