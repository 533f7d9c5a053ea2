import type { LotRecord } from '@luochui/auction-engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get } from '../api/client.js';
import { keptReceipts } from '../live/kept.js';
import { seenHeads } from '../live/seen-heads.js';
import type { Checked, Held } from './check-record.js';
import { runCheck } from './run-check.js';

export type Checking =
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'failed' };

export const useRecord = (lotId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['records', lotId],
    queryFn: ({ signal }) => get<LotRecord>(`/lots/${lotId}/record`, signal),
    enabled,
    staleTime: Infinity,
    // It is there a moment after the lot is closed.
    retry: 5,
    retryDelay: 1_000,
  });

/** What this device holds of a lot. */
export const heldOf = (lotId: string, owner: string | undefined): Held => ({
  receipts: owner === undefined ? [] : keptReceipts(owner, lotId),
  heads: seenHeads(lotId),
});

/** Checks a record once it is here, and again when other receipts are held against it. */
export function useRecordCheck(record: LotRecord | undefined, held: Held | null): Checking | null {
  const [checking, setChecking] = useState<Checking | null>(null);
  useEffect(() => {
    if (!record || !held) return;
    let over = false;
    const of = record.entries?.length ?? 0;
    const show = (next: Checking) => over || setChecking(next);
    show({ kind: 'checking', done: 0, of });
    void runCheck(record, held, (done) => show({ kind: 'checking', done, of })).then(
      (checked) => show({ kind: 'checked', checked }),
      () => show({ kind: 'failed' }),
    );
    return () => {
      over = true;
    };
  }, [record, held]);
  return checking;
}
