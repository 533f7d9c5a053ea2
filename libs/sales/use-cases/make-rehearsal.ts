import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { bidderCode } from '../domain/bidder-code.js';
import { RehearsalRepository, type Admitted } from '../storage/rehearsal.repository.js';
import { REHEARSAL_RULES, type MakeRehearsalBody, type Rehearsal } from '../wire/rehearsal.js';
import type { RulesRequest } from '../wire/rules.js';
import { AnnounceLot, defaultSoftClose } from './announce-lot.js';
import { AddRehearsalAccounts, type RehearsalAccount } from './add-rehearsal-accounts.js';
import { newSalt } from './lot-secrets.js';

/** A sale on the real rules that sells nothing: lots, and bidders who are admitted to all of them. */
@Injectable()
export class MakeRehearsal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly announceLot: AnnounceLot,
    private readonly addAccounts: AddRehearsalAccounts,
  ) {}

  run(actor: Actor, wanted: MakeRehearsalBody): Promise<Rehearsal> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const eventId = randomUUID();
      const opensAt = Math.round(at + wanted.opensInSeconds * 1_000);
      const endsAt = Math.round(opensAt + wanted.durationSeconds * 1_000);
      const lotIds = Array.from({ length: wanted.lots }, () => randomUUID());
      const { name, refusalLimit } = wanted;
      await tx
        .of(RehearsalRepository)
        .add({ id: eventId, name, by: actor.accountId, at, opensAt, refusalLimit, lotIds });
      const rulesHashes = new Map<string, string>();
      for (const lotId of lotIds)
        rulesHashes.set(lotId, await this.announceLot.run(lotId, { rules: merged(wanted), opensAt, endsAt }, tx));
      const accounts = await this.addAccounts.run(eventId, name, wanted.bidders, tx);
      const bidders = await this.#admit(tx, lotIds, accounts, rulesHashes, at);
      await tx.audit({ actor, action: 'rehearsal.made', subject: { type: 'event', id: eventId }, detail: wanted, at });
      return { eventId, lots: lotIds.map((id, i) => ({ id, number: i + 1 })), bidders };
    });
  }

  async #admit(
    tx: Transaction,
    lotIds: readonly string[],
    accounts: readonly RehearsalAccount[],
    rulesHashes: ReadonlyMap<string, string>,
    at: number,
  ): Promise<Rehearsal['bidders']> {
    const taken = new Map(lotIds.map((lotId) => [lotId, new Set<string>()]));
    const admitted: Admitted[] = [];
    const bidders = accounts.map(({ accountId, organisationId, token }) => {
      const codes: Record<string, string> = {};
      for (const lotId of lotIds) {
        const code = bidderCode(randomInt, new Set([...taken.get(lotId)!, ...Object.values(codes)]));
        taken.get(lotId)!.add(code);
        codes[lotId] = code;
        admitted.push({ id: randomUUID(), lotId, accountId, organisationId, code, salt: newSalt() });
      }
      return { id: accountId, token, codes };
    });
    await tx.of(RehearsalRepository).admit(admitted, rulesHashes, at);
    return bidders;
  }
}

/** Over the rules of a rehearsal: objects field by field, bands as a whole. What comes out is checked when it is announced. */
function merged({ rules, format, durationSeconds }: MakeRehearsalBody): RulesRequest {
  const defaults: Record<string, unknown> = {
    ...REHEARSAL_RULES,
    format,
    softClose: defaultSoftClose(durationSeconds * 1_000),
  };
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const fields = Object.entries(rules).map(([name, value]) => {
    const base = defaults[name];
    return [name, isObject(base) && isObject(value) ? { ...base, ...value } : value];
  });
  return { ...defaults, ...Object.fromEntries(fields) };
}
