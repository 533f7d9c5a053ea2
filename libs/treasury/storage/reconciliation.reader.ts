import { Reader } from '@luochui/platform/database/repository.js';
import type { LedgerKind } from '../domain/ledger.js';
import type { Difference } from '../wire/reconciliation.js';

export interface OwnedRow {
  readonly kind: LedgerKind;
  readonly amount: string;
}

export interface ReconciliationRow {
  readonly received: string;
  readonly paid: string;
  readonly lastDay: string | null;
  readonly ledger: string;
  readonly owned: readonly OwnedRow[];
  readonly differences: readonly Difference[];
  readonly events: readonly { event: string; received: string; refunded: string; owned: readonly OwnedRow[] }[];
}

/** A moment as the protocol writes it. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const DIFFERENCES = `
  select 'payment-by-hand' as kind, p.id, ${moment('p.paid_at')} as at, (-p.amount)::text as amount, d.reference, p.payer_name as party,
      d.event_title as event
    from deposit_payment p join deposit d on d.id = p.deposit_id where p.line_id is null
  union all select 'refund-by-hand', r.id, ${moment('r.paid_at')}, r.amount::text, r.reference, r.to_name, d.event_title
    from refund r left join deposit_payment p on p.id = r.payment_id left join deposit d on d.id = p.deposit_id
    where r.paid_at is not null and r.paid_line_id is null
  union all select 'line-out', l.id, ${moment("l.day::timestamp at time zone 'Asia/Shanghai'")}, (-l.amount)::text, l.remark, l.party_name, null
    from bank_line l where l.direction = 'out' and l.status in ('waiting', 'doubtful')
  union all select 'account', a.id, ${moment('coalesce(e.last, to_timestamp(0))')}, (a.balance - coalesce(e.moved, 0))::text, a.kind, '', null
    from ledger_account a left join (select ledger_account_id, max(at) as last, sum(debit - credit) as turned from ledger_posting group by 1) s
      on s.ledger_account_id = a.id
    cross join lateral (select s.last, case when a.kind = 'bank' then s.turned else -s.turned end as moved) e
    where a.balance <> coalesce(e.moved, 0)`;

const OWNED_BY_EVENT = `
  select d.event_title as event, a.kind, a.balance from ledger_account a join deposit d on d.id = a.owner_id
  union all select d.event_title, a.kind, a.balance from ledger_account a join refund r on r.id = a.owner_id
    join deposit_payment p on p.id = r.payment_id join deposit d on d.id = p.deposit_id`;

export class ReconciliationReader extends Reader {
  /** In one statement, so that all of it is of one moment. */
  async read(): Promise<ReconciliationRow> {
    const [row] = await this.manager.query(
      `with difference as (${DIFFERENCES}), owned_by_event as (${OWNED_BY_EVENT}),
         moved as (select d.event_title as event, sum(e.amount) filter (where e.type = 'deposit.paid') as received,
             sum(e.amount) filter (where e.type = 'refund.paid') as refunded
           from ledger_entry e join deposit d on d.id = e.deposit_id group by 1)
       select (select coalesce(sum(amount) filter (where direction = 'in'), 0)::text from bank_line) as received,
         (select coalesce(sum(amount) filter (where direction = 'out'), 0)::text from bank_line) as paid,
         (select max(day)::text from bank_line) as "lastDay",
         (select balance::text from ledger_account where kind = 'bank') as ledger,
         (select coalesce(json_agg(o order by o.kind), '[]') from (select kind, sum(balance)::text as amount from ledger_account
           where kind <> 'bank' group by kind having sum(balance) > 0) o) as owned,
         (select coalesce(json_agg(d order by d.at, d.id), '[]') from difference d) as differences,
         (select coalesce(json_agg(m order by m.event), '[]') from (select event, coalesce(received, 0)::text as received,
             coalesce(refunded, 0)::text as refunded,
             (select coalesce(json_agg(o order by o.kind), '[]') from (select kind, sum(balance)::text as amount from owned_by_event b
               where b.event = moved.event group by kind having sum(balance) > 0) o) as owned
           from moved) m) as events`,
    );
    return row;
  }
}
