import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { NoticeReader, type ToldNotice } from '../storage/notice.reader.js';
import type { Notice } from '../wire/notice.js';
import { ShowEvent } from './show-event.js';

const SHOWN = 20;
/** Longer than a commit takes to be seen after its time was taken. */
const LATELY_MS = 15_000;

@Injectable()
export class ListNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly showEvent: ShowEvent,
  ) {}

  /** The newest of an event that anybody may see. */
  async run(eventId: string): Promise<Notice[]> {
    await this.showEvent.run(eventId);
    return this.unitOfWork.read(NoticeReader).ofEvent(eventId, SHOWN);
  }

  /** Of all events, what was told in the last seconds, by any process. */
  lately(): Promise<ToldNotice[]> {
    return this.unitOfWork.read(NoticeReader).since(new Date(this.clock.now() - LATELY_MS));
  }
}
