import { Injectable } from '@nestjs/common';
import type { StandingMaximum } from '@luochui/auction-engine';
import { Config } from '@luochui/platform/config/config.js';
import { open, seal } from '@luochui/platform/signing/secret-box.js';

/** Where a maximum belongs: its box opens nowhere else. */
export interface MaximumPlace {
  readonly lotId: string;
  readonly bidder: string;
  readonly bidId: string;
}

export interface Maximum {
  readonly amount: bigint;
  readonly salt: string;
}

/** As long as the largest amount, so that the length of a box tells nothing. */
const AMOUNT_DIGITS = 18;

/** Maxima as the tables hold them: nobody who reads those learns an amount, or a salt to try amounts with, before the end. */
@Injectable()
export class SealedMaxima {
  constructor(private readonly config: Config) {}

  seal(place: MaximumPlace, { amount, salt }: Maximum): Buffer {
    return this.#seal(contextOf(place), padded(amount) + salt);
  }

  open(place: MaximumPlace, box: Buffer): Maximum {
    const text = this.#open(contextOf(place), box);
    return { amount: BigInt(text.slice(0, AMOUNT_DIGITS)), salt: text.slice(AMOUNT_DIGITS) };
  }

  /** The leader's, as it stands in the lot's own row. */
  sealStanding(lotId: string, maximum: StandingMaximum | null): Buffer | null {
    if (!maximum) return null;
    const { amount, bidId, enteredAt } = maximum;
    return this.#seal(`standing ${lotId}`, JSON.stringify({ bidId, amount: padded(amount), enteredAt }));
  }

  openStanding(lotId: string, box: Buffer | null): StandingMaximum | null {
    if (!box) return null;
    const { bidId, amount, enteredAt } = JSON.parse(this.#open(`standing ${lotId}`, box));
    return { bidId, amount: BigInt(amount), enteredAt };
  }

  #seal(context: string, text: string): Buffer {
    return seal(this.config.secretKey, context, Buffer.from(text));
  }
  #open(context: string, box: Buffer): string {
    return open(this.config.secretKey, context, box).toString();
  }
}

const contextOf = ({ lotId, bidder, bidId }: MaximumPlace) => `maximum ${lotId} ${bidder} ${bidId}`;
const padded = (amount: bigint) => amount.toString().padStart(AMOUNT_DIGITS, '0');
