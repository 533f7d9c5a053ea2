import { Injectable } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import { open, seal } from '@luochui/platform/signing/secret-box.js';

/** A draft's secret reserve, unreadable in the table and bound to its lot. */
@Injectable()
export class SealReserve {
  constructor(private readonly config: Config) {}

  seal(lotId: string, amount: bigint): Buffer {
    return seal(this.config.secretKey, context(lotId), Buffer.from(amount.toString()));
  }
  open(lotId: string, sealed: Buffer | null): bigint | null {
    return sealed && BigInt(open(this.config.secretKey, context(lotId), sealed).toString());
  }
}

const context = (lotId: string) => `draft-reserve ${lotId}`;
