import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { masked } from '../domain/address.js';
import { isKind, kindOf } from '../domain/kinds.js';
import { cursorAt, positionOf } from '@luochui/platform/domain/list-position.js';
import { MessageReader, type DeliveryRow } from '../storage/message.reader.js';
import type { DeliveryItem, DeliveryPage, DeliveriesQuery } from '../wire/message.js';

/** What left the house and what could not. Staff see no text, no whole address, and of who bids none at all. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ status, cursor, limit }: DeliveriesQuery, language: Language): Promise<DeliveryPage> {
    const rows = await this.unitOfWork.read(MessageReader).deliveries(status ?? null, positionOf(cursor), limit + 1);
    const page = rows.slice(0, limit);
    return {
      items: page.map((row) => toItem(row, language)),
      nextCursor: rows.length > limit ? cursorAt(page.at(-1)!.createdAt, page.at(-1)!.id) : null,
    };
  }
}

function toItem({ kind, createdAt, dueAt, endedAt, address, ...row }: DeliveryRow, language: Language): DeliveryItem {
  const known = isKind(kind) ? kindOf(kind) : null;
  return {
    ...row,
    kind,
    name: known?.[language].name ?? kind,
    address: known?.confidential ? null : masked({ channel: row.channel, address }),
    createdAt: createdAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
