import { Reader } from '@luochui/platform/database/repository.js';
import type { DepositStatus } from '../domain/deposit.js';

export interface DepositRow {
  readonly id: string;
  readonly registrationId: string;
  readonly lotId: string;
  readonly lotNumber: number;
  readonly lotTitle: string;
  readonly eventTitle: string;
  readonly organisationId: string;
  readonly payerName: string;
  /** Fen. */
  readonly amount: string;
  /** Fen that have come in for it so far. */
  readonly paid: string;
  readonly reference: string;
  readonly status: DepositStatus;
  readonly expectedAt: Date;
  readonly payableUntil: Date;
  readonly confirmedAt: Date | null;
  readonly releaseDueAt: Date | null;
  readonly releasedAt: Date | null;
  readonly refundedAt: Date | null;
  readonly keptAt: Date | null;
  readonly frozenAt: Date | null;
  readonly appliedAt: Date | null;
  readonly forfeitedAt: Date | null;
}

export const DEPOSIT_COLUMNS = `deposit.id, registration_id as "registrationId", lot_id as "lotId", lot_number as "lotNumber",
  lot_title as "lotTitle", event_title as "eventTitle", organisation_id as "organisationId", deposit.payer_name as "payerName",
  deposit.amount, (select coalesce(sum(amount), 0)::bigint from deposit_payment where deposit_id = deposit.id) as paid,
  reference, status, expected_at as "expectedAt", payable_until as "payableUntil", confirmed_at as "confirmedAt",
  release_due_at as "releaseDueAt", released_at as "releasedAt", refunded_at as "refundedAt", kept_at as "keptAt",
  frozen_at as "frozenAt", applied_at as "appliedAt", forfeited_at as "forfeitedAt"`;

export interface DepositFilter {
  readonly id?: string;
  readonly organisationId?: string;
  readonly status?: DepositStatus;
  readonly find?: string;
  readonly after?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

export class DepositReader extends Reader {
  /** Those waited for longest first. */
  find({ id, organisationId, status, find, after, limit }: DepositFilter): Promise<DepositRow[]> {
    return this.manager.query(
      `select ${DEPOSIT_COLUMNS} from deposit
       where ($1::uuid is null or id = $1) and ($2::uuid is null or organisation_id = $2) and ($3::text is null or status = $3)
         and ($4::timestamptz is null or (expected_at, id) > ($4, $5::uuid))
         and ($7::text is null or position(upper(replace($7, ' ', '')) in replace(reference, ' ', '')) > 0 or position($7 in payer_name) > 0)
       order by expected_at, id limit $6`,
      [
        ...[id ?? null, organisationId ?? null, status ?? null, after?.at ?? null, after?.id ?? null, limit],
        find?.trim() || null,
      ],
    );
  }
}
