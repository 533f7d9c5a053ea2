import { draftLot, rulesOf, type LotState, type RulesDocument } from '@luochui/auction-engine';
import { Repository } from '@luochui/platform/database/repository.js';
import type { SealedSecrets } from './lot-secret.reader.js';

export interface FrozenRules extends SealedSecrets {
  readonly rules: RulesDocument;
  readonly rulesHash: string;
}

/** The one moment in which a draft becomes a lot with a record. */
export class AnnouncementRepository extends Repository {
  /** A draft under its row lock, or null. */
  async lockDraft(id: string): Promise<{ readonly id: string } | null> {
    const [row] = await this.manager.query(`select id from lot where id = $1 and status = 'draft' for update`, [id]);
    return row ?? null;
  }

  /** Answers the lot as it stands before its first entry. */
  async freeze(
    id: string,
    { rules, rulesHash, drawSeed, reserve }: FrozenRules,
    secretReserve: bigint | null,
  ): Promise<LotState> {
    await this.manager.query('update lot set rules = $2, rules_hash = $3, head = $3, format = $4 where id = $1', [
      id,
      JSON.stringify(rules),
      rulesHash,
      rules.format,
    ]);
    await this.manager.query('insert into lot_secret (lot_id, draw_seed, reserve) values ($1, $2, $3)', [
      id,
      drawSeed,
      reserve,
    ]);
    return draftLot(id, rulesOf(rules, secretReserve), rulesHash);
  }
}
