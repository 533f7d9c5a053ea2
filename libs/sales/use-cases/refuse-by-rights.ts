import type { CheckRights } from '@luochui/catalogue';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';

interface LotOfProject {
  readonly id: string;
  readonly number: number;
  readonly projectId: string;
}

/** Nothing is announced whose rights are red, or amber without anybody who answers for it (拍卖法 41, 42). */
export async function refuseByRights(
  checkRights: CheckRights,
  lots: readonly LotOfProject[],
  tx: Transaction,
): Promise<void> {
  const ids = lots.map(({ projectId }) => projectId);
  const stops = await checkRights.run(ids, 'announcement', tx);
  const stopped = lots.flatMap(({ id, number, projectId }) => {
    const findings = stops.get(projectId);
    return findings ? [{ id, number, projectId, findings }] : [];
  });
  if (stopped.length === 0) return;
  const numbers = stopped.map(({ number }) => number).join('、');
  throw new DomainError('event.rights_unsettled', { numbers, lots: stopped });
}
