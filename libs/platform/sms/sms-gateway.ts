import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

export interface Sms {
  /** The same of every attempt; sent as `Idempotency-Key`, so that a gateway that knows it sends once. */
  readonly id: string;
  /** With its country: `+8613800138000`. */
  readonly to: string;
  readonly text: string;
}

const LIMIT_MS = 15_000;

/** Refused with this status it will be refused again. */
export class SmsRefused extends Error {
  readonly isFinal: boolean;
  constructor(readonly status: number) {
    super(`the SMS gateway answered ${status}`);
    this.isFinal = status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
  }
}

/** Short messages by the HTTP gateway that SMS_URL names: `POST {id, to, text}`, any 2xx is taken. */
@Injectable()
export class SmsGateway {
  constructor(private readonly config: Config) {}

  get isSet(): boolean {
    return this.config.smsUrl !== undefined;
  }

  async send({ id, to, text }: Sms): Promise<void> {
    const { smsUrl, smsToken } = this.config;
    const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': id };
    if (smsToken) headers.authorization = `Bearer ${smsToken}`;
    const body = JSON.stringify({ id, to, text });
    const answer = await fetch(smsUrl!, { method: 'POST', headers, body, signal: AbortSignal.timeout(LIMIT_MS) });
    // What a stranger answers may repeat the message, and is not kept.
    await answer.body?.cancel();
    if (!answer.ok) throw new SmsRefused(answer.status);
  }
}
