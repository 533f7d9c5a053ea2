import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rulesOf, type LotState } from '@luochui/auction-engine';
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

  /** The lots with their secret reserves and their leaders' maxima, as only their judge needs them. */
  async judged(tx: Asking, shown: readonly ShownLot[]): Promise<LotState[]> {
    await this.#learnReserves(tx, shown);
    return shown.map(({ lot, row }) => {
      const maximum = this.sealedMaxima.openStanding(row.id, row.maximum);
      const reserve = this.#reserves.get(row.id);
      return { ...lot, maximum, rules: reserve === undefined ? lot.rules : rulesOf(row.rules, reserve) };
    });
  }

  async #learnReserves(tx: Asking, shown: readonly ShownLot[]): Promise<void> {
    const unknown = shown.filter(({ row: { id, rules } }) => rules.reserve === 'secret' && !this.#reserves.has(id));
    if (unknown.length === 0) return;
    const sealed = await tx.of(LotSecretReader).ofAll(unknown.map(({ row }) => row.id));
    for (const { row } of unknown)
      this.#reserves.set(row.id, BigInt(this.open(row.id, sealed.get(row.id)!).reserve!.amount));
  }
}

/** 64 hex digits that nobody can guess. */
export const newSalt = (): string => randomBytes(32).toString('hex');
