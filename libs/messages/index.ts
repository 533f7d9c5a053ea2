export { MessagesModule } from './messages.module.js';
export { addressOf, masked, type Address } from './domain/address.js';
export type { RecipientRow } from './storage/recipient.reader.js';
export { FindRecipients } from './use-cases/find-recipients.js';
export { PutRecipient } from './use-cases/put-recipient.js';
export { ReadInbox } from './use-cases/read-inbox.js';
export { SendMessage, type NewMessage } from './use-cases/send-message.js';
export { SendToAddress, type AddressKind } from './use-cases/send-to-address.js';
export { WaysOut } from './use-cases/ways-out.js';
