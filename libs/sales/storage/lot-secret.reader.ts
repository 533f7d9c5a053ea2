import { Reader } from '@luochui/platform/database/repository.js';

/** What is opened after the end; sealed by SECRET_KEY and bound to its lot. */
export interface SealedSecrets {
  readonly drawSeed: Buffer;
  readonly reserve: Buffer | null;
}

export class LotSecretReader extends Reader {
  async of(lotId: string): Promise<SealedSecrets | null> {
    const [row] = await this.manager.query(
      'select draw_seed as "drawSeed", reserve from lot_secret where lot_id = $1',
      [lotId],
    );
    return row ?? null;
  }
}
