import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { PageQuery } from '@luochui/platform/wire/page.js';
import { isKind } from '../domain/kinds.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import { wordsOf } from '../domain/words.js';
import { MessageReader, type InboxRow } from '../storage/message.reader.js';
import { MessageRepository } from '../storage/message.repository.js';
import type { InboxItem, InboxPage } from '../wire/message.js';

/** What an account was told, in the language it reads now. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(accountId: string, { cursor, limit }: PageQuery, language: Language): Promise<InboxPage> {
    const reader = this.unitOfWork.read(MessageReader);
    const rows = await reader.inbox(accountId, positionOf(cursor), limit + 1);
    const page = rows.slice(0, limit);
    return {
      items: page.filter(({ kind }) => isKind(kind)).map((row) => toItem(row, language)),
      nextCursor: rows.length > limit ? cursorAt(page.at(-1)!.createdAt, page.at(-1)!.id) : null,
      unread: await reader.unread(accountId),
    };
  }

  unread(accountId: string): Promise<number> {
    return this.unitOfWork.read(MessageReader).unread(accountId);
  }

  /** One of the account's own; marking it twice changes nothing. */
  async markRead(accountId: string, id: string): Promise<void> {
    const isOwn = await this.unitOfWork.run((tx) => tx.of(MessageRepository).markRead(accountId, id, this.clock.now()));
    if (!isOwn) throw new DomainError('message.not_found');
  }

  markAllRead(accountId: string): Promise<void> {
    return this.unitOfWork.run((tx) => tx.of(MessageRepository).markAllRead(accountId, this.clock.now()));
  }
}

function toItem({ id, kind, params, createdAt, readAt }: InboxRow, language: Language): InboxItem {
  return {
    id,
    kind,
    ...wordsOf(kind as never, params, language),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
