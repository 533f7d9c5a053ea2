import { Reader } from '@luochui/platform/database/repository.js';

export interface LiveLot {
  readonly lotId: string;
  readonly eventId: string;
  readonly number: number;
  readonly title: string;
  /** Fen; null before the first bid. */
  readonly price: string | null;
  readonly endsAt: Date;
}

export interface OwnLiveLot extends LiveLot {
  readonly code: string;
  readonly standing: 'leading' | 'outbid' | 'no-bid';
}

const FACTS = `lot.id as "lotId", event_id as "eventId", lot.number, lot.title, price, lot.ends_at as "endsAt"`;

/** Lots that are open now; never a rehearsal's. */
export class LiveLotsReader extends Reader {
  all(): Promise<LiveLot[]> {
    return this.manager.query(
      `select ${FACTS} from lot where status = 'open' and not rehearsal order by ends_at, number`,
    );
  }

  /** Those that the organisation may bid in, with where it stands. */
  ofOrganisation(organisationId: string): Promise<OwnLiveLot[]> {
    return this.manager.query(
      `select ${FACTS}, code,
              case when leader = code then 'leading'
                   when exists (select from lot_entry where lot_id = lot.id and bidder = code and type in ('bid.accepted', 'proxy.set')) then 'outbid'
                   else 'no-bid' end as standing
         from registration join lot on lot.id = lot_id
        where registration.organisation_id = $1 and registration.status = 'qualified' and lot.status = 'open' and not rehearsal
        order by lot.ends_at, lot.number`,
      [organisationId],
    );
  }
}
