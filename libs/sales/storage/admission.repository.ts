import type { BidderIdentity } from '@luochui/auction-engine';
import { Repository } from '@luochui/platform/database/repository.js';

export class AdmissionRepository extends Repository {
  /** Of these lots all who are to be committed to: those who are already, and those who may bid now. */
  candidates(lotIds: readonly string[]): Promise<BidderIdentity[]> {
    return this.manager.query(
      `select lot_id as "lotId", code, organisation_id as "entityId", coalesce(admitted_name, bidder_name, organisation.name) as name, salt
       from registration join organisation on organisation.id = organisation_id
       where lot_id = any($1::uuid[]) and (admitted_name is not null or status = 'qualified')`,
      [lotIds],
    );
  }

  async admit(bidders: readonly BidderIdentity[]): Promise<void> {
    if (bidders.length === 0) return;
    await this.manager.query(
      `update registration set admitted_name = admitted.name
       from unnest($1::uuid[], $2::text[], $3::text[]) as admitted(lot_id, code, name)
       where registration.lot_id = admitted.lot_id and registration.code = admitted.code and admitted_name is null`,
      [bidders.map(({ lotId }) => lotId), bidders.map(({ code }) => code), bidders.map(({ name }) => name)],
    );
  }
}
