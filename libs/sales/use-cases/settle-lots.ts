import { Injectable } from '@nestjs/common';
import type { LotState, Outcome } from '@luochui/auction-engine';
import { SettleProjectsOfLots } from '@luochui/catalogue';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { AdmissionRepository } from '../storage/admission.repository.js';
import type { ShownLot } from '../storage/lot.reader.js';
import { settleHold } from './held-lot.js';
import type { Direction, LotCommand } from './lot-command.js';
import { voidRegistrations } from './staff-command.js';
import type { Brought } from './what-time-brings.js';
import { closes, type WrittenLot } from './write-record.js';

const ACTIONS: Readonly<Record<Direction, string>> = {
  pause: 'lot.paused',
  resume: 'lot.resumed',
  withdraw: 'lot.withdrawn',
  stop: 'lot.stopped',
  'void-leader': 'lot.leader_voided',
};

/** What the commands on one lot came to. */
export interface DecidedLot extends WrittenLot {
  readonly shown: ShownLot;
  readonly brought: Brought;
  /** Of each command that was judged. */
  readonly own: ReadonlyMap<LotCommand, Outcome>;
}

/** What follows from the record outside of it, in its commit: of all lots in one statement each where many may come to it at once. */
@Injectable()
export class SettleLots {
  constructor(private readonly settleProjects: SettleProjectsOfLots) {}

  async run(tx: Transaction, decided: readonly DecidedLot[]): Promise<void> {
    for (const { shown, lot, brought, own, entries } of decided) {
      await audit(tx, lot, own);
      await voidRegistrations(tx, lot, own);
      await settleHold(tx, shown, brought, entries);
    }
    const admits = decided.filter(({ entries }) => entries.some(({ entry }) => entry.type === 'bidders.admitted'));
    await tx.of(AdmissionRepository).admit(admits.flatMap(({ brought }) => brought.admitting));
    await this.#projects(tx, decided.filter(closes));
  }

  /** A project that somebody moved meanwhile holds up no closing. */
  async #projects(tx: Transaction, closed: readonly DecidedLot[]): Promise<void> {
    const ofProjects = closed.flatMap(({ shown, lot }) => {
      const { projectId: id } = shown.row;
      return id === null ? [] : [{ id, lot, sold: lot.outcome?.outcome === 'sold' }];
    });
    const astray = await this.settleProjects.run(ofProjects, tx);
    for (const { id, lot } of ofProjects) {
      if (!astray.has(id)) continue;
      const subject = { type: 'lot', id: lot.lotId };
      const detail = { projectId: id };
      await tx.audit({ actor: null, action: 'lot.sold_without_project', subject, detail, at: lot.at });
    }
  }
}

/** What staff did to the lot and came to something. */
async function audit(tx: Transaction, { lotId, at }: LotState, own: ReadonlyMap<LotCommand, Outcome>): Promise<void> {
  for (const [command, { chained }] of own) {
    if (!('actor' in command) || chained.length === 0) continue;
    const { actor, type, reason, document, second } = command;
    const detail = { reason, document, second };
    await tx.audit({ actor, action: ACTIONS[type], subject: { type: 'lot', id: lotId }, detail, at });
  }
}
