import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Double entry (ADR 42): an entry is one row with both of its legs, so it can't be half written; what an account holds is kept by the
 * table itself and never falls below nothing; and only what `ledger_rule` lists may move. Takes over the entries there were before.
 */
export class TreasuryLedger1764200001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEPOSITS);
    await runner.query(LEDGER);
    await runner.query(TAKEN_OVER);
  }
  async down(): Promise<void> {}
}

const DEPOSITS = `
  alter table deposit drop constraint deposit_status_check, drop constraint deposit_check, drop constraint deposit_check1,
    drop constraint deposit_check2;
  alter table deposit add frozen_at timestamptz, add applied_at timestamptz, add forfeited_at timestamptz, add refunded_at timestamptz,
    add check (status in ('expected', 'confirmed', 'kept', 'frozen', 'released', 'refunded', 'applied', 'forfeited')),
    add check ((status = 'expected') <= (confirmed_at is null)),
    add check ((status in ('confirmed', 'kept', 'frozen', 'applied', 'forfeited')) <= (confirmed_at is not null)),
    add check ((status in ('released', 'refunded')) = (released_at is not null and release_due_at is not null)),
    add check ((status = 'refunded') = (refunded_at is not null)),
    add check ((status in ('kept', 'applied')) <= (kept_at is not null)),
    add check ((status = 'frozen') <= (frozen_at is not null)),
    add check ((status = 'applied') = (applied_at is not null)),
    add check ((status = 'forfeited') = (forfeited_at is not null));
  create table deposit_payment (
    id uuid primary key, deposit_id uuid not null references deposit, amount bigint not null check (amount > 0), payer_name text not null, payer_account text, payer_bank text,
    paid_at timestamptz not null, account_id uuid references account);
  create index deposit_payment_deposit on deposit_payment (deposit_id);
  create table deposit_decision (
    id bigserial primary key, deposit_id uuid not null references deposit, decision text not null check (decision in ('forfeit', 'release')),
    reason text not null check (reason <> ''), document_id uuid references stored_file, decided_by uuid not null references account,
    decided_at timestamptz not null, check (decision = 'release' or document_id is not null));
  create index deposit_decision_deposit on deposit_decision (deposit_id);
  create trigger deposit_decision_append_only before update or delete on deposit_decision for each row execute function refuse_change();
  create table refund (
    id uuid primary key, payment_id uuid not null unique references deposit_payment, reference text not null unique,
    amount bigint not null check (amount > 0), to_name text not null, to_account text, to_bank text,
    due_at timestamptz not null, queued_at timestamptz not null, paid_at timestamptz, paid_by uuid references account,
    check ((paid_at is null) = (paid_by is null)));
  create index refund_queue on refund (due_at, id);`;

const LEDGER = `
  alter table ledger_entry rename to ledger_entry_before;
  alter sequence ledger_entry_id_seq rename to ledger_entry_before_id_seq;
  create table ledger_account (
    id uuid primary key, kind text not null check (kind in ('bank', 'held', 'kept', 'frozen', 'owed', 'price', 'forfeited')),
    owner_id uuid, currency text not null default 'CNY' check (currency = 'CNY'),
    balance bigint not null default 0 check (balance >= 0), unique nulls not distinct (kind, owner_id),
    check ((kind = 'bank') = (owner_id is null)));
  create table ledger_rule (type text, debit text, credit text, primary key (type, debit, credit));
  insert into ledger_rule values
    ('deposit.paid', 'bank', 'held'), ('deposit.kept', 'held', 'kept'), ('deposit.frozen', 'held', 'frozen'),
    ('deposit.released', 'held', 'owed'), ('deposit.released', 'kept', 'owed'), ('deposit.released', 'frozen', 'owed'),
    ('deposit.applied', 'kept', 'price'), ('deposit.forfeited', 'kept', 'forfeited'), ('deposit.forfeited', 'frozen', 'forfeited'),
    ('refund.paid', 'owed', 'bank');
  create table ledger_entry (
    id bigserial primary key, type text not null, debit uuid not null references ledger_account, credit uuid not null references ledger_account,
    amount bigint not null check (amount > 0), currency text not null default 'CNY' check (currency = 'CNY'),
    deposit_id uuid not null references deposit, refund_id uuid references refund,
    at timestamptz not null, account_id uuid references account, check (debit <> credit));
  create index ledger_entry_deposit on ledger_entry (deposit_id, id);
  create function move_money() returns trigger language plpgsql as $$
    begin
      if not exists (select from ledger_rule r join ledger_account d on d.kind = r.debit join ledger_account c on c.kind = r.credit
          where r.type = new.type and d.id = new.debit and c.id = new.credit) then
        raise exception 'the ledger has no rule for %', new.type using errcode = 'check_violation';
      end if;
      update ledger_account set balance = balance + case when (kind = 'bank') = (id = new.debit) then new.amount else -new.amount end
        where id in (new.debit, new.credit);
      return new;
    end $$;
  create trigger ledger_entry_moves after insert on ledger_entry for each row execute function move_money();
  create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change();
  create trigger ledger_entry_whole before truncate on ledger_entry for each statement execute function refuse_change();
  create function keep_balance() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and new.balance = 0 then return new; end if;
      if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and (new.id, new.kind, new.owner_id) is not distinct from (old.id, old.kind, old.owner_id)
        then return new; end if;
      raise exception 'a balance moves by entries alone';
    end $$;
  create trigger ledger_account_balance before insert or update or delete on ledger_account for each row execute function keep_balance();
  create trigger ledger_account_whole before truncate on ledger_account for each statement execute function refuse_change();
  create trigger ledger_rule_fixed before insert or update or delete on ledger_rule for each row execute function refuse_change();
  insert into ledger_account (id, kind) values (gen_random_uuid(), 'bank');
  create view ledger_posting as
    select id as entry_id, debit as ledger_account_id, amount as debit, 0::bigint as credit, at from ledger_entry
    union all select id, credit, 0, amount, at from ledger_entry;`;

/** Of the old entries none said from which account the money had come, nor whether a refund had left: those wait in the queue. */
const TAKEN_OVER = `
  insert into deposit_payment (id, deposit_id, amount, payer_name, paid_at, account_id)
    select gen_random_uuid(), d.id, e.amount, d.payer_name, e.at, e.account_id
    from ledger_entry_before e join deposit d on d.id = e.deposit_id where e.type = 'deposit.confirmed';
  insert into refund (id, payment_id, reference, amount, to_name, due_at, queued_at)
    select gen_random_uuid(), p.id, 'TK' || d.lot_number || ' ' || translate(upper(left(replace(p.id::text, '-', ''), 10)), '0123456789B', 'HJKMNPRTVWX'),
      e.amount, d.payer_name, d.release_due_at, e.at
    from ledger_entry_before e join deposit d on d.id = e.deposit_id join deposit_payment p on p.deposit_id = d.id where e.type = 'deposit.released';
  insert into ledger_account (id, kind, owner_id) select gen_random_uuid(), 'held', deposit_id from deposit_payment
    union all select gen_random_uuid(), 'kept', deposit_id from ledger_entry_before where type = 'deposit.kept'
    union all select gen_random_uuid(), 'owed', id from refund;
  insert into ledger_entry (type, debit, credit, amount, deposit_id, refund_id, at, account_id)
    select case e.type when 'deposit.confirmed' then 'deposit.paid' else e.type end,
      case when e.type = 'deposit.confirmed' then (select id from ledger_account where kind = 'bank') else held.id end,
      case e.type when 'deposit.confirmed' then held.id when 'deposit.kept' then kept.id else owed.id end,
      e.amount, e.deposit_id, case when e.type = 'deposit.released' then r.id end, e.at, e.account_id
    from ledger_entry_before e join deposit_payment p on p.deposit_id = e.deposit_id left join refund r on r.payment_id = p.id
      join ledger_account held on held.kind = 'held' and held.owner_id = e.deposit_id
      left join ledger_account kept on kept.kind = 'kept' and kept.owner_id = e.deposit_id
      left join ledger_account owed on owed.kind = 'owed' and owed.owner_id = r.id
    order by e.id;
  drop table ledger_entry_before;`;
