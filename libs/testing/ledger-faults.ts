import { rowsOf } from './rows.js';

const FAULTS = `
      select 'bank is not what is owed' as fault, null::uuid as of where (select balance from ledger_account where kind = 'bank')
        <> (select coalesce(sum(balance), 0) from ledger_account where kind <> 'bank')
      union all select 'an account is not its entries', a.id from ledger_account a
        left join (select ledger_account_id, sum(debit - credit) as moved from ledger_posting group by 1) p on p.ledger_account_id = a.id
        where a.balance <> coalesce(case when a.kind = 'bank' then p.moved else -p.moved end, 0)
      union all select 'a deposit is not where its status says', d.id from deposit d
        left join ledger_account a on a.owner_id = d.id and a.balance > 0
        left join (select deposit_id, sum(amount) as paid from deposit_payment group by 1) part on part.deposit_id = d.id
        where coalesce(a.kind, '') <> case when d.status = 'expected' and part.paid is null then '' when d.status in ('expected', 'confirmed') then 'held'
            when d.status = 'applied' then 'price' when d.status in ('kept', 'frozen', 'forfeited') then d.status else '' end
          or a.balance <> part.paid or part.paid > d.amount or d.status <> 'expected' and d.status not in ('released', 'refunded') and part.paid <> d.amount
      union all select 'a part is nobody’s, or two people’s', p.id from deposit_payment p join deposit d on d.id = p.deposit_id
        left join refund r on r.payment_id = p.id left join ledger_account owed on owed.owner_id = r.id
        left join ledger_account a on a.owner_id = d.id and a.balance > 0
        where (a.id is not null)::int + (r.id is not null)::int <> 1
          or r.id is not null and owed.balance <> case when r.paid_at is null then p.amount else 0 end
      union all select 'a line’s money is not where its state says', l.id from bank_line l
        left join ledger_account a on a.kind = 'unclaimed' and a.owner_id = l.id
        where coalesce(a.balance, 0) <> case when l.direction = 'in' and l.status in ('waiting', 'doubtful') then l.amount else 0 end
      union all select 'a settled line is not given to anybody, or to more than it is', l.id from bank_line l
        where l.status in ('booked', 'decided') and l.amount <>
            (select coalesce(sum(p.amount), 0) from deposit_payment p where p.line_id = l.id)
            + (select coalesce(sum(r.amount), 0) from refund r where r.returned_line_id = l.id or r.paid_line_id = l.id)
            + (select coalesce(sum(e.amount), 0) from ledger_entry e where e.line_id = l.id and e.type in ('house.received', 'house.paid'))
          or l.status in ('waiting', 'doubtful') and (exists (select from deposit_payment p where p.line_id = l.id)
            or exists (select from refund r where r.returned_line_id = l.id or r.paid_line_id = l.id))
      union all select 'a returned part is not owed, or owed twice', r.id from refund r
        left join ledger_account owed on owed.kind = 'owed' and owed.owner_id = r.id
        where r.returned_line_id is not null and owed.balance is distinct from case when r.paid_at is null then r.amount else 0 end
      union all select 'a deposit is refunded before all has left', d.id from deposit d where (d.status = 'refunded') <>
        (d.released_at is not null and not exists (select from refund join deposit_payment p on p.id = payment_id
          where p.deposit_id = d.id and refund.paid_at is null))`;

/** Empty while every fen has one owner and every table says the same of it. */
export const ledgerFaults = (url: string): Promise<any[]> => rowsOf(url, FAULTS);
