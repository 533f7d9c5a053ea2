import { Module } from '@nestjs/common';
import { DeliveriesController } from './http/deliveries.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { MessagesModule } from './messages.module.js';

@Module({ imports: [MessagesModule], controllers: [InboxController, DeliveriesController] })
export class MessagesHttpModule {}
