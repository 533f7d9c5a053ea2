import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { addDays, startOfDay } from '@luochui/platform/domain/deadlines/day.js';
import { shanghaiTime } from '../domain/shanghai-time.js';
import type { RegistrableLot } from '../storage/registration.reader.js';
import type { ApplicationBody } from '../wire/application.js';

/** A power that ends before the lot does, or below its start price, can't bid in it. */
export function refuseAttorney({ attorney }: ApplicationBody, { endsAt, startPrice }: RegistrableLot): void {
  if (!attorney) return;
  if (endsAt !== null && startOfDay(addDays(attorney.until, 1)) <= endsAt.getTime())
    throw new DomainError('registration.attorney_ends', {
      until: attorney.until,
      endsHere: shanghaiTime(endsAt.getTime()),
    });
  if (attorney.limit !== null && startPrice !== null && BigInt(attorney.limit) < BigInt(startPrice))
    throw new DomainError('registration.attorney_limit', { limit: attorney.limit, startPrice });
}
