import { Module } from '@nestjs/common';
import { ClockModule } from '@luochui/platform/clock/clock.module.js';
import { ConfigModule } from '@luochui/platform/config/config.module.js';
import { DatabaseModule } from '@luochui/platform/database/database.module.js';
import { Mailer } from '@luochui/platform/mail/mailer.js';
import { SmsGateway } from '@luochui/platform/sms/sms-gateway.js';
import { ChooseMessages } from './use-cases/choose-messages.js';
import { DeliverMessage } from './use-cases/deliver-message.js';
import { FindRecipients } from './use-cases/find-recipients.js';
import { ListDeliveries } from './use-cases/list-deliveries.js';
import { PutRecipient } from './use-cases/put-recipient.js';
import { ReadInbox } from './use-cases/read-inbox.js';
import { ResendDelivery } from './use-cases/resend-delivery.js';
import { SealedParams } from './use-cases/sealed-params.js';
import { SendMessage } from './use-cases/send-message.js';
import { SendToAddress } from './use-cases/send-to-address.js';
import { ShowMessages } from './use-cases/show-messages.js';
import { SweepDeliveries } from './use-cases/sweep-deliveries.js';
import { WaysOut } from './use-cases/ways-out.js';

const useCases = [
  ChooseMessages,
  DeliverMessage,
  FindRecipients,
  ListDeliveries,
  PutRecipient,
  ReadInbox,
  ResendDelivery,
  SendMessage,
  SendToAddress,
  ShowMessages,
  SweepDeliveries,
  WaysOut,
];

@Module({
  imports: [DatabaseModule, ClockModule, ConfigModule],
  providers: [Mailer, SmsGateway, SealedParams, ...useCases],
  exports: useCases,
})
export class MessagesModule {}
