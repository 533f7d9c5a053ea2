import { Reader } from '@luochui/platform/database/repository.js';
import type { Language } from '@luochui/platform/domain/language.js';
import type { Address } from '../domain/address.js';
import type { Choice } from '../domain/wanted.js';

export interface RecipientRow {
  readonly accountId: string;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
}

const COLUMN = { sms: 'phone', email: 'email' } as const;

export class RecipientReader extends Reader {
  /** By account; who never proved an address is missing. */
  async of(accountIds: readonly string[]): Promise<ReadonlyMap<string, RecipientRow>> {
    const rows: RecipientRow[] = await this.manager.query(
      `select account_id as "accountId", language, email, phone from recipient where account_id = any($1)`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.accountId, row]));
  }

  async accountAt({ channel, address }: Address): Promise<RecipientRow | null> {
    const [row] = await this.manager.query(
      `select account_id as "accountId", language, email, phone from recipient where ${COLUMN[channel]} = $1`,
      [address],
    );
    return row ?? null;
  }

  /** By account; who never chose anything is missing. */
  async choices(accountIds: readonly string[]): Promise<ReadonlyMap<string, readonly Choice[]>> {
    const rows: (Choice & { accountId: string })[] = await this.manager.query(
      'select account_id as "accountId", kind, channel, wanted from message_choice where account_id = any($1)',
      [accountIds],
    );
    const byAccount = new Map<string, Choice[]>();
    for (const { accountId, ...choice } of rows)
      byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), choice]);
    return byAccount;
  }

  /** Who asked to be told of this kind by any channel. */
  async whoAskedFor(kind: string): Promise<string[]> {
    const rows: { accountId: string }[] = await this.manager.query(
      'select distinct account_id as "accountId" from message_choice where kind = $1 and wanted',
      [kind],
    );
    return rows.map(({ accountId }) => accountId);
  }
}
