import { Repository } from '@luochui/platform/database/repository.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { QueryFailedError } from 'typeorm';
import type { Choice } from '../domain/wanted.js';
import type { RecipientRow } from './recipient.reader.js';

export class RecipientRepository extends Repository {
  /** Throws `recipient.address_taken`. */
  async put({ accountId, language, email, phone }: RecipientRow, at: number): Promise<void> {
    await this.manager
      .query(
        `insert into recipient (account_id, language, email, phone, changed_at) values ($1, $2, $3, $4, $5)
         on conflict (account_id) do update set language = $2, email = $3, phone = $4, changed_at = $5`,
        [accountId, language, email, phone, new Date(at)],
      )
      .catch((error: unknown) => {
        const taken = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
        throw taken ? new DomainError('recipient.address_taken', {}, { cause: error }) : error;
      });
  }

  async choose(accountId: string, choices: readonly Choice[]): Promise<void> {
    for (const { kind, channel, wanted } of choices)
      await this.manager.query(
        `insert into message_choice (account_id, kind, channel, wanted) values ($1, $2, $3, $4)
         on conflict (account_id, kind, channel) do update set wanted = $4`,
        [accountId, kind, channel, wanted],
      );
  }
}
