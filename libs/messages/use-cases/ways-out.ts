import { Injectable, Logger } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { Mailer } from '@luochui/platform/mail/mailer.js';
import { SmsGateway, SmsRefused } from '@luochui/platform/sms/sms-gateway.js';
import type { Address } from '../domain/address.js';
import type { OutsideChannel } from '../domain/channel.js';
import type { Words } from '../domain/words.js';

export interface Letter extends Address {
  /** Of the delivery, the same of every attempt. */
  readonly id: string;
  readonly language: Language;
  readonly words: Words;
}

export type WayOut = 'gateway' | 'shown' | 'none';

const SIGNATURE = { zh: '落锤 · 成果竞价与转化', en: 'Luochui · auctions and technology transfer' };
const MARK = { zh: '【落锤】', en: '[Luochui] ' };

/** How a message leaves the house: by its gateway, on the page of a demonstration, or not at all. */
@Injectable()
export class WaysOut {
  readonly #log = new Logger('messages');
  constructor(
    private readonly mailer: Mailer,
    private readonly smsGateway: SmsGateway,
    private readonly config: Config,
  ) {}

  of(channel: OutsideChannel): WayOut {
    const gateway = channel === 'email' ? this.mailer : this.smsGateway;
    if (gateway.isSet) return 'gateway';
    return this.config.showMessages ? 'shown' : 'none';
  }

  /** Throws what the gateway complains of. */
  async send(letter: Letter): Promise<'sent' | 'shown'> {
    const { channel, address, words, language, id } = letter;
    const way = this.of(channel);
    if (way === 'none') throw new WayIsClosed(channel);
    const text = channel === 'email' ? this.#mailText(letter) : `${MARK[language]}${words.text}`;
    if (way === 'shown') {
      this.#log.warn({ event: 'message.shown', demonstration: true, channel, to: address, text });
      return 'shown';
    }
    if (channel === 'sms') await this.smsGateway.send({ id, to: address, text });
    else await this.mailer.send({ to: address, subject: words.title, text, messageId: this.#messageId(id), language });
    return 'sent';
  }

  #mailText({ words: { text, link }, language }: Letter): string {
    return [text, ...(link === null ? [] : [this.config.publicUrl + link]), `-- \n${SIGNATURE[language]}`].join('\n\n');
  }

  #messageId(id: string): string {
    return `${id}@${new URL(this.config.publicUrl).hostname}`;
  }
}

/** The gateway that was set when it was written is set no more. */
export class WayIsClosed extends Error {
  constructor(channel: OutsideChannel) {
    super(`no gateway is set for ${channel}`);
  }
}

/** Whether the gateway would refuse it again: an SMTP answer from 500 on, but for those about signing in. */
export function isFinal(error: unknown): boolean {
  if (error instanceof SmsRefused) return error.isFinal;
  const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
  return responseCode >= 500 && code !== 'EAUTH';
}
