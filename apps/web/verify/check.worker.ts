import type { LotRecord } from '@luochui/auction-engine';
import { checkRecord, type Checked, type Held } from './check-record.js';
import { checkSignatures } from './signatures.js';

export interface Question {
  /** Comes back with each answer. */
  readonly id: number;
  readonly record: LotRecord;
  readonly held: Held;
}
export type Answer = { readonly id: number } & (
  { readonly done: number } | { readonly checked: Checked } | { readonly failed: string }
);

/** Told so often that a count moves, not so often that telling it takes longer than counting. */
const TELL_EVERY = 100;

const tell = (answer: Answer) => (self as unknown as Worker).postMessage(answer);

/** Beside the page, which stays at hand however long the record is. */
addEventListener('message', ({ data: { id, record, held } }: MessageEvent<Question>) => {
  const count = (done: number) => done % TELL_EVERY === 0 && tell({ id, done });
  void checkSignatures(record, held.receipts)
    .then((signatures) => tell({ id, checked: checkRecord(record, held, signatures, count) }))
    .catch((error: unknown) => tell({ id, failed: String(error) }));
});
