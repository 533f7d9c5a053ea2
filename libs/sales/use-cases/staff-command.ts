import { countedBids, type Command, type LotState, type Outcome, type VoidLeader } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { EntryReader } from '../storage/entry.reader.js';
import type { ShownLot } from '../storage/lot.reader.js';
import { MaximumReader } from '../storage/maximum.reader.js';
import { RegistrationRepository } from '../storage/registration.repository.js';
import type { BidRequest, LotCommand } from './lot-command.js';
import type { SealedMaxima } from './sealed-maxima.js';

type Other = Exclude<LotCommand, BidRequest>;

/** Somebody else leads than the officer saw: what was decided was about another bidder. A void is a batch of its own, so nobody bids in between. */
export const isAboutAnother = (command: Other, { leader }: LotState): boolean =>
  command.type === 'void-leader' && command.bidder !== undefined && command.bidder !== leader;

/** What a void is about: whose bids, if not the leader's, and what counts without them. */
export type Voiding = Pick<VoidLeader, 'bidder' | 'counted'>;

/** `voiding`: for a void alone. */
export function toEngine(command: Other, voiding: Voiding): Command {
  switch (command.type) {
    // What it means comes before all commands: `WhatTimeBrings`.
    case 'proceed':
    case 'hold':
      return { type: 'proceed' };
    case 'pause':
    case 'resume':
      return { type: command.type, reason: command.reason };
    case 'withdraw':
    case 'stop':
      return { type: command.type, reason: command.reason, document: command.document };
    case 'void-leader':
      return { type: command.type, reason: command.reason, document: command.document, ...voiding };
  }
}

/** Looked up under the lot's lock; of a batch without a void nothing. */
export async function voidingOf(
  tx: Transaction,
  { row }: ShownLot,
  batch: readonly LotCommand[],
  sealedMaxima: SealedMaxima,
): Promise<Voiding> {
  const command = batch.find(({ type }) => type === 'void-leader');
  if (command?.type !== 'void-leader') return { counted: [] };
  const maxima = (await tx.of(MaximumReader).of(row.id)).map(({ seq, bidder, bidId, sealed }) => {
    const { amount } = sealedMaxima.open({ lotId: row.id, bidder, bidId }, sealed);
    return [seq, { bidder, bidId, amount }] as const;
  });
  const counted = countedBids(await tx.of(EntryReader).counting(row.id), new Map(maxima), row.rules.onVoid);
  const { registrationId } = command;
  if (registrationId === undefined) return { counted };
  const code = await tx.of(BidderReader).codeOf(row.id, registrationId);
  if (code === null) throw new DomainError('registration.not_found');
  return { bidder: code, counted };
}

/** In the commit that voids his bids a bidder's registration goes: he bids no more, in any process. */
export async function voidRegistrations(
  tx: Transaction,
  { lotId, at }: LotState,
  outcomes: ReadonlyMap<LotCommand, Outcome>,
): Promise<void> {
  for (const [command, { chained }] of outcomes) {
    if (command.type !== 'void-leader') continue;
    const { reason, actor } = command;
    for (const { entry } of chained)
      if (entry.type === 'leader.voided')
        await tx.of(RegistrationRepository).void(lotId, entry.bidder, { reason, at, by: actor.accountId });
  }
}
