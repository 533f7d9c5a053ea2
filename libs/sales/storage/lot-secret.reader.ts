import { Reader } from '@luochui/platform/database/repository.js';

/** What is opened after the end; sealed by SECRET_KEY and bound to its lot. */
export interface SealedSecrets {
  readonly drawSeed: Buffer;
  readonly reserve: Buffer | null;
}

export class LotSecretReader extends Reader {
  async of(lotId: string): Promise<SealedSecrets | null> {
    return (await this.ofAll([lotId])).get(lotId) ?? null;
  }

  async ofAll(lotIds: readonly string[]): Promise<ReadonlyMap<string, SealedSecrets>> {
    const rows: (SealedSecrets & { lotId: string })[] = await this.manager.query(
      'select lot_id as "lotId", draw_seed as "drawSeed", reserve from lot_secret where lot_id = any($1::uuid[])',
      [lotIds],
    );
    return new Map(rows.map((row) => [row.lotId, row]));
  }
}
