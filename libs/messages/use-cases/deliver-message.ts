import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { CLAIM_MS, pauseAfter } from '../domain/delivery.js';
import { isKind } from '../domain/kinds.js';
import { wordsOf } from '../domain/words.js';
import { DeliveryRepository, type ClaimedDelivery, type Conclusion } from '../storage/delivery.repository.js';
import { SealedParams } from './sealed-params.js';
import { isFinal, WayIsClosed, WaysOut } from './ways-out.js';

/**
 * One attempt. It is claimed in a commit of its own, so that of two processes one sends it; who dies between sending and marking
 * it leaves the claim to run out, and it is sent again under the same id: at least once.
 */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly waysOut: WaysOut,
    private readonly sealedParams: SealedParams,
  ) {}

  async run(deliveryId: string): Promise<void> {
    const now = this.clock.now();
    const claimed = await this.unitOfWork.run((tx) => tx.of(DeliveryRepository).claim(deliveryId, now, now + CLAIM_MS));
    if (!claimed) return;
    const conclusion = await this.#attempt(claimed);
    await this.unitOfWork.run((tx) => tx.of(DeliveryRepository).conclude(deliveryId, claimed.attempts, conclusion));
  }

  async #attempt(claimed: ClaimedDelivery): Promise<Conclusion> {
    const { id, messageId, kind, language, channel, address, secretUntil } = claimed;
    const ended = (status: 'sent' | 'shown' | 'failed', error: string | null): Conclusion => ({
      status,
      error,
      dueAt: null,
      at: this.clock.now(),
    });
    if (secretUntil && secretUntil.getTime() <= this.clock.now()) return ended('failed', 'the code holds no longer');
    if (!isKind(kind)) return ended('failed', 'no such kind of message any more');
    const params = this.sealedParams.open({ ...claimed, id: messageId });
    try {
      return ended(
        await this.waysOut.send({ id, channel, address, language, words: wordsOf(kind, params, language) }),
        null,
      );
    } catch (error) {
      const told = complaint(error, [address, ...(claimed.sealed ? Object.values(params) : [])]);
      const pause = isFinal(error) || error instanceof WayIsClosed ? null : pauseAfter(claimed.attempts);
      if (pause === null) return ended('failed', told);
      const at = this.clock.now();
      return { status: 'waiting', error: told, dueAt: new Date(at + pause), at };
    }
  }
}

const LONGEST = 300;

/** What staff are shown of it: a server's answer may repeat the address or the code, and they are nobody's to read. */
function complaint(error: unknown, private_: readonly string[]): string {
  const { message, cause } = error as Error;
  const whole = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return private_.reduce((text, secret) => text.replaceAll(secret, '…'), whole).slice(0, LONGEST);
}
