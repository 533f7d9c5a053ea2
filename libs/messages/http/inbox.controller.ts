import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { ReadersLanguage } from '@luochui/platform/http/readers-language.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { PageQuery } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { ChooseMessages } from '../use-cases/choose-messages.js';
import { ReadInbox } from '../use-cases/read-inbox.js';
import { InboxPage, MessageChoices, MessageChoicesBody, Unread } from '../wire/message.js';

/** What the signed-in account was told, and what it wants to be told. */
@ApiController('me')
@Allow('signed-in')
export class InboxController {
  constructor(
    private readonly readInbox: ReadInbox,
    private readonly chooseMessages: ChooseMessages,
  ) {}

  @Get('messages')
  @Answers(200, InboxPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) query: PageQuery,
    @ReadersLanguage() language: Language,
  ): Promise<InboxPage> {
    return this.readInbox.page(actor.accountId, query, language);
  }

  @Get('messages/unread')
  @Answers(200, Unread)
  async unread(@CurrentActor() actor: Actor): Promise<Unread> {
    return { unread: await this.readInbox.unread(actor.accountId) };
  }

  @Post('messages/read')
  @HttpCode(204)
  @Answers(204)
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.readInbox.markAllRead(actor.accountId);
  }

  @Post('messages/:id/read')
  @HttpCode(204)
  @Answers(204)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.readInbox.markRead(actor.accountId, id);
  }

  @Get('message-choices')
  @Answers(200, MessageChoices)
  choices(@CurrentActor() actor: Actor, @ReadersLanguage() language: Language): Promise<MessageChoices> {
    return this.chooseMessages.show(actor.accountId, language);
  }

  @Put('message-choices')
  @Answers(200, MessageChoices)
  async choose(
    @CurrentActor() actor: Actor,
    @Body({ schema: MessageChoicesBody }) body: MessageChoicesBody,
    @ReadersLanguage() language: Language,
  ): Promise<MessageChoices> {
    await this.chooseMessages.run(actor.accountId, body);
    return this.chooseMessages.show(actor.accountId, language);
  }
}
