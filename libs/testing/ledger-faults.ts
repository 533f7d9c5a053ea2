import { rowsOf } from './rows.js';

const FAULTS = `
      select 'bank is not what is owed' as fault, null::uuid as of where (select balance from ledger_account where kind = 'bank')
        <> (select coalesce(sum(balance), 0) from ledger_account where kind <> 'bank')
      union all select 'an account is not its entries', a.id from ledger_account a
        left join (select ledger_account_id, sum(debit - credit) as moved from ledger_posting group by 1) p on p.ledger_account_id = a.id
        where a.balance <> coalesce(case when a.kind = 'bank' then p.moved else -p.moved end, 0)
      union all select 'a deposit is not where its status says', d.id from deposit d
        left join ledger_account a on a.owner_id = d.id and a.balance > 0
        where coalesce(a.kind, '') <> case when d.status = 'expected' then '' when d.status = 'confirmed' then 'held'
            when d.status = 'applied' then 'price' when d.status in ('kept', 'frozen', 'forfeited') then d.status else '' end
          or a.balance <> d.amount
      union all select 'a part is nobody’s, or two people’s', p.id from deposit_payment p join deposit d on d.id = p.deposit_id
        left join refund r on r.payment_id = p.id left join ledger_account owed on owed.owner_id = r.id
        left join ledger_account a on a.owner_id = d.id and a.balance > 0
        where (a.id is not null)::int + (r.id is not null)::int <> 1
          or r.id is not null and owed.balance <> case when r.paid_at is null then p.amount else 0 end
      union all select 'a deposit is refunded before all has left', d.id from deposit d where (d.status = 'refunded') <>
        (d.released_at is not null and not exists (select from refund join deposit_payment p on p.id = payment_id
          where p.deposit_id = d.id and refund.paid_at is null))`;

/** Empty while every fen has one owner and every table says the same of it. */
export const ledgerFaults = (url: string): Promise<any[]> => rowsOf(url, FAULTS);
