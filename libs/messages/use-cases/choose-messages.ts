import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CHANNELS, OUTSIDE } from '../domain/channel.js';
import { CHOOSABLE, kindOf } from '../domain/kinds.js';
import { isWanted, type Choice } from '../domain/wanted.js';
import { RecipientReader } from '../storage/recipient.reader.js';
import { RecipientRepository } from '../storage/recipient.repository.js';
import type { MessageChoices, MessageChoicesBody } from '../wire/message.js';
import { WaysOut } from './ways-out.js';

/** What an account wants to be told, and how. */
@Injectable()
export class ChooseMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waysOut: WaysOut,
  ) {}

  async show(accountId: string, language: Language): Promise<MessageChoices> {
    const choices = (await this.unitOfWork.read(RecipientReader).choices([accountId])).get(accountId) ?? [];
    return {
      ways: { sms: this.waysOut.of('sms'), email: this.waysOut.of('email') },
      kinds: CHOOSABLE.map((name) => ({
        kind: name,
        name: kindOf(name)[language].name,
        due: kindOf(name).sent === 'due',
        channels: Object.fromEntries(
          CHANNELS.map((channel) => [channel, isWanted(name, channel, choices)]),
        ) as MessageChoices['kinds'][number]['channels'],
      })),
    };
  }

  /** Throws `message.due`: what is owed can't be refused. */
  async run(accountId: string, { choices }: MessageChoicesBody): Promise<void> {
    await this.unitOfWork.run((tx) => tx.of(RecipientRepository).choose(accountId, choices.map(allowed)));
  }
}

function allowed({ kind, channel, wanted }: MessageChoicesBody['choices'][number]): Choice {
  const name = CHOOSABLE.find((each) => each === kind);
  const fits =
    name && (channel === 'app' || OUTSIDE.some((each) => each === channel && kindOf(name).outside.includes(each)));
  if (!fits) throw new DomainError('message.unknown_kind', { kind, channel });
  if (kindOf(name).sent === 'due') throw new DomainError('message.due', { kind });
  return { kind, channel, wanted };
}
