import { Injectable } from '@nestjs/common';
import { FindRecipients, SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DueReminderReader, type LotReminder } from '../storage/due-reminder.reader.js';

/** 开拍前十分钟: what the house promises its bidders. */
const AHEAD_MS = 10 * 60_000;

/**
 * What is told by the clock: a lot opens or ends in ten minutes, and, to who asked for it, that he was outbid. The tables say what is
 * due and the message's key that it was told, so that it is told once, whoever looks, however often, and after a restart too.
 */
@Injectable()
export class RemindBidders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sendMessage: SendMessage,
    private readonly findRecipients: FindRecipients,
  ) {}

  /** Answers how many were told. */
  async run(): Promise<number> {
    const reader = this.unitOfWork.read(DueReminderReader);
    const now = this.clock.now();
    const [from, to] = [new Date(now), new Date(now + AHEAD_MS)];
    let told = 0;
    for (const lot of await reader.opening(from, to)) told += await this.#tell('lot.opens_soon', lot);
    for (const lot of await reader.ending(from, to, new Date(now - AHEAD_MS)))
      told += await this.#tell('lot.ends_soon', lot);
    return told + (await this.#outbid());
  }

  #tell(
    kind: 'lot.opens_soon' | 'lot.ends_soon',
    { lotId, number, title, at, accountIds }: LotReminder,
  ): Promise<number> {
    const params = { lotId, number: String(number), title, at: at.toISOString() };
    return this.sendMessage.run({ kind, about: lotId, params, to: accountIds });
  }

  async #outbid(): Promise<number> {
    const asked = await this.findRecipients.whoAskedFor('bid.outbid');
    if (asked.length === 0) return 0;
    let told = 0;
    for (const { lotId, number, title, price, accountId, seq } of await this.unitOfWork
      .read(DueReminderReader)
      .outbid(asked)) {
      const params = { lotId, number: String(number), title, price };
      told += await this.sendMessage.run({ kind: 'bid.outbid', about: `${lotId} ${seq}`, params, to: [accountId] });
    }
    return told;
  }
}
