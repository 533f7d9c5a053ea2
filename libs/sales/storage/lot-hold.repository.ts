import { Repository } from '@luochui/platform/database/repository.js';

/** Under the lot's lock. */
export class LotHoldRepository extends Repository {
  async hold(lotId: string, { seq, head }: { seq: number; head: string }): Promise<void> {
    await this.manager.query('update lot set behind_seq = $2, behind_head = $3 where id = $1', [lotId, seq, head]);
  }

  /** What was published before this time holds the lot no more, in whatever process that is known. */
  async letOn(lotId: string, at: number): Promise<void> {
    await this.manager.query('update lot set behind_seq = null, behind_head = null, let_on_at = $2 where id = $1', [
      lotId,
      new Date(at),
    ]);
  }
}
