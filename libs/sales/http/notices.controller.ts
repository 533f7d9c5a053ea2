import { Body, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { GiveNotice } from '../use-cases/give-notice.js';
import { ListNotices } from '../use-cases/list-notices.js';
import { Notice, NoticeBody, Notices } from '../wire/notice.js';

@ApiController('events/:id/notices')
export class NoticesController {
  constructor(
    private readonly giveNotice: GiveNotice,
    private readonly listNotices: ListNotices,
  ) {}

  @Get()
  @Answers(200, Notices)
  @Allow('public')
  async list(@Param('id', { schema: z.uuid() }) id: string): Promise<Notices> {
    return { items: await this.listNotices.run(id) };
  }

  @Post()
  @Answers(201, Notice)
  @Allow('auction-officer', 'auctioneer')
  give(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NoticeBody }) { text }: NoticeBody,
  ): Promise<Notice> {
    return this.giveNotice.run(actor, id, text);
  }
}
