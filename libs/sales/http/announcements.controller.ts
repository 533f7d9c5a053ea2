import { Get, Param, StreamableFile } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, AnswersFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ShowAnnouncement } from '../use-cases/show-announcement.js';
import { AnnouncementFacts } from '../wire/announcement.js';

const EventId = { schema: z.uuid() };

@ApiController('events/:id/announcement')
@Allow('public')
export class AnnouncementsController {
  constructor(private readonly showAnnouncement: ShowAnnouncement) {}

  @Get()
  @Answers(200, AnnouncementFacts)
  async show(@Param('id', EventId) eventId: string): Promise<AnnouncementFacts> {
    const { sha256, publishedAt, content } = await this.showAnnouncement.run(eventId);
    return { eventId, sha256, publishedAt: publishedAt.toISOString(), lots: content.lots.length };
  }

  @Get('document')
  @AnswersFile('application/pdf')
  async document(@Param('id', EventId) eventId: string): Promise<StreamableFile> {
    const { bytes, name } = await this.showAnnouncement.document(eventId);
    return toPdf(bytes, name);
  }

  /** With a QR code for each lot. */
  @Get('booklet')
  @AnswersFile('application/pdf')
  async booklet(@Param('id', EventId) eventId: string): Promise<StreamableFile> {
    return toPdf(await this.showAnnouncement.booklet(eventId), 'booklet.pdf');
  }
}

const toPdf = (bytes: Buffer, name: string) =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `inline; filename="${name}"`,
  });
