import { Injectable } from '@nestjs/common';
import { drawCommitment, hashOfRules, judge, reserveCommitment, type RulesDocument } from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { AnnouncementRepository } from '../storage/announcement.repository.js';
import { RulesRequest } from '../wire/rules.js';
import { LotSecrets, newSalt, type SecretReserve } from './lot-secrets.js';
import { sha256 } from './sha256.js';
import { WriteRecord } from './write-record.js';

export interface Announcement {
  /** As requested; a secret reserve is in it as `reservePrice` with `reserveSecret`, and leaves it here for good. */
  readonly rules: RulesRequest;
  /** Unix milliseconds. */
  readonly opensAt: number;
  readonly endsAt: number;
}

const SOFT_CLOSE_SECONDS = 300;

/** Soft close when nothing is said about it: for a shorter lot its duration. */
export function defaultSoftClose(durationMs: number) {
  const seconds = Math.min(SOFT_CLOSE_SECONDS, Math.floor(durationMs / 1_000));
  return { windowSeconds: seconds, extendSeconds: seconds };
}

/** Freezes the rules of a draft, begins its record, and lets the queue know when it opens. */
@Injectable()
export class AnnounceLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly lotSecrets: LotSecrets,
    private readonly writeRecord: WriteRecord,
  ) {}

  /** Answers the hash of the rules. Throws `request.invalid` with the path of what can't be announced. */
  run(lotId: string, { rules: requested, opensAt, endsAt }: Announcement, within?: Transaction): Promise<string> {
    const { rules, reserve } = frozen(requested, opensAt, endsAt);
    return this.unitOfWork.run(async (tx) => {
      const announcements = tx.of(AnnouncementRepository);
      if (!(await announcements.lockDraft(lotId))) throw new DomainError('lot.already_announced');
      const seed = newSalt();
      const rulesHash = hashOfRules(rules, sha256);
      const sealed = this.lotSecrets.seal(lotId, seed, reserve);
      const secret = reserve && BigInt(reserve.amount);
      const draft = await announcements.freeze(lotId, { rules, rulesHash, ...sealed }, secret);
      const announce = { type: 'announce', opensAt, endsAt, drawCommitment: drawCommitment(seed, sha256) } as const;
      const outcomes = judge(draft, [announce], this.clock.now(), sha256);
      const entries = (await this.writeRecord.sign(outcomes)).flat();
      await this.writeRecord.run(tx, [{ before: draft, lot: outcomes[0]!.state, entries }]);
      return rulesHash;
    }, within);
  }
}

function frozen(
  requested: RulesRequest,
  opensAt: number,
  endsAt: number,
): { rules: RulesDocument; reserve: SecretReserve | null } {
  const { success, data, error } = RulesRequest.safeParse(requested);
  if (!success)
    throw new DomainError('request.invalid', {
      issues: error.issues.map(({ path, message }) => ({ path: ['rules', ...path].join('.'), message })),
    });
  const closes = data.registrationClosesAt;
  if (!(endsAt > opensAt)) throw invalid('endsAt', 'must be after the opening');
  if (closes !== undefined && Date.parse(closes) > opensAt)
    throw invalid('rules.registrationClosesAt', 'must not be after the opening');
  const { reserveSecret, reservePrice, softClose, ...rest } = data;
  const base = { ...rest, softClose: softClose ?? defaultSoftClose(endsAt - opensAt) };
  if (reservePrice === undefined) return { rules: { ...base, reserve: 'none' }, reserve: null };
  if (!reserveSecret) return { rules: { ...base, reserve: 'open', reservePrice }, reserve: null };
  const reserve = { amount: reservePrice, salt: newSalt() };
  const commitment = reserveCommitment(reserve.amount, reserve.salt, sha256);
  return { rules: { ...base, reserve: 'secret', reserveCommitment: commitment }, reserve };
}

const invalid = (path: string, message: string) => new DomainError('request.invalid', { issues: [{ path, message }] });
