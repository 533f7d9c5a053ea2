import type { BidderIdentity } from '@luochui/auction-engine';
import { Repository } from '@luochui/platform/database/repository.js';

export class AdmissionRepository extends Repository {
  /** All who are to be committed to: those who are already, and those who may bid now. */
  candidates(lotId: string): Promise<BidderIdentity[]> {
    return this.manager.query(
      `select lot_id as "lotId", code, organisation_id as "entityId", coalesce(admitted_name, organisation.name) as name, salt
       from registration join organisation on organisation.id = organisation_id
       where lot_id = $1 and (admitted_name is not null or status = 'qualified')`,
      [lotId],
    );
  }

  async admit(lotId: string, bidders: readonly BidderIdentity[]): Promise<void> {
    await this.manager.query(
      `update registration set admitted_name = admitted.name from unnest($2::text[], $3::text[]) as admitted(code, name)
       where lot_id = $1 and registration.code = admitted.code and admitted_name is null`,
      [lotId, bidders.map(({ code }) => code), bidders.map(({ name }) => name)],
    );
  }
}
