import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { yuan } from '../domain/yuan.js';
import type { LineRow } from '../storage/bank-line.reader.js';

/** Every fen of a line has to be given to somebody, and no more than there is. */
export function refuseOtherAmount({ amount }: LineRow, given: bigint): void {
  if (BigInt(amount) === given) return;
  throw new DomainError('line.amounts_differ', { amountYuan: yuan(BigInt(amount)), givenYuan: yuan(given) });
}
