import { Reader } from '@luochui/platform/database/repository.js';

export interface LotReminder {
  readonly lotId: string;
  readonly number: number;
  readonly title: string;
  readonly at: Date;
  /** Who registered and was not refused. */
  readonly accountIds: readonly string[];
}

export interface Outbid {
  readonly lotId: string;
  readonly number: number;
  readonly title: string;
  readonly price: string;
  readonly accountId: string;
  /** Of his last bid that was taken. */
  readonly seq: string;
}

const REMINDED = `
  select l.id as "lotId", l.number, l.title, array_agg(r.account_id) as "accountIds"`;
const OF_LOTS = `
  from lot l join registration r on r.lot_id = l.id and r.status in ('submitted', 'approved', 'qualified') where not l.rehearsal`;

export class DueReminderReader extends Reader {
  /** Lots that open between the two times. */
  opening(from: Date, to: Date): Promise<LotReminder[]> {
    return this.manager.query(
      `${REMINDED}, l.opens_at as at ${OF_LOTS} and l.status = 'announced' and l.opens_at > $1 and l.opens_at <= $2 group by l.id`,
      [from, to],
    );
  }

  /** Lots that end between the two times and were open before `openBefore`: who was just told of an opening is left in peace. */
  ending(from: Date, to: Date, openBefore: Date): Promise<LotReminder[]> {
    return this.manager.query(
      `${REMINDED}, l.ends_at as at ${OF_LOTS} and l.status = 'open' and l.ends_at > $1 and l.ends_at <= $2 and l.opens_at <= $3
       group by l.id`,
      [from, to, openBefore],
    );
  }

  /** Of these accounts those that bid in a lot that runs and lead it no longer. The last bid is looked for from the end. */
  outbid(accountIds: readonly string[]): Promise<Outbid[]> {
    return this.manager.query(
      `select l.id as "lotId", l.number, l.title, l.price, r.account_id as "accountId", last.seq
       from registration r join lot l on l.id = r.lot_id and l.status = 'open' and not l.rehearsal and l.leader <> r.code
         cross join lateral (select seq from lot_entry e
           where e.lot_id = l.id and e.bidder = r.code and e.type = 'bid.accepted' order by seq desc limit 1) last
       where r.account_id = any($1) and r.status = 'qualified'`,
      [accountIds],
    );
  }
}
