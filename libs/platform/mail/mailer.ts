import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same of every attempt: who gets a mail twice can tell that it is one. Without the angle brackets. */
  readonly messageId: string;
  readonly language: string;
}

const WAIT_MS = 10_000;
/** For the whole of a mail; the waits of its parts add up. */
const LIMIT_MS = 30_000;

/** E-mail by the SMTP server that SMTP_URL names. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  readonly #transport: Transporter | undefined;
  readonly #from: string;

  constructor({ smtpUrl, mailFrom }: Config) {
    this.#from = mailFrom;
    const limits = {
      connectionTimeout: WAIT_MS,
      greetingTimeout: WAIT_MS,
      socketTimeout: WAIT_MS,
      dnsTimeout: WAIT_MS,
    };
    if (smtpUrl) this.#transport = createTransport({ url: smtpUrl, ...limits });
  }

  get isSet(): boolean {
    return this.#transport !== undefined;
  }

  async send({ to, subject, text, messageId, language }: Mail): Promise<void> {
    const from = this.#from;
    const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
    const sent = this.#transport!.sendMail({ from, to, subject, text, messageId: `<${messageId}>`, headers });
    let timer: NodeJS.Timeout;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the SMTP server takes too long')), LIMIT_MS);
    });
    await Promise.race([sent, late]).finally(() => clearTimeout(timer));
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }
}
