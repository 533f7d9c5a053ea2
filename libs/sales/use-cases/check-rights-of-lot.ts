import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { CheckRights } from '@luochui/catalogue';
import { SendMessage } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { LotReader } from '../storage/lot.reader.js';

/** Who deals with a sale whose rights are red. */
const TOLD = ['contract-officer', 'auction-officer', 'auditor'] as const;

/**
 * The gate once more when the hammer has fallen: a right may lapse while its lot runs. The sale stands, its contract waits: sold, suspended
 * for its rights. Heard from the queue, so that no closing waits for it; once more changes nothing.
 */
@Injectable()
export class CheckRightsOfLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly checkRights: CheckRights,
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
  ) {}

  run(lotId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const lot = await tx.of(LotReader).soldProject(lotId);
      if (!lot) return;
      const stops = await this.checkRights.run([lot.projectId], 'closing', tx);
      const red = (stops.get(lot.projectId) ?? []).filter(({ colour }) => colour === 'red');
      if (red.length === 0) return;
      const { number, title, projectId } = lot;
      const params = { number: String(number), title, projectId };
      const to = await this.findAccounts.withRoles(TOLD);
      const told = await this.sendMessage.run({ kind: 'lot.rights_red', about: lotId, params, to }, tx);
      if (told === 0) return;
      const detail = { projectId, findings: red.map(({ code, number: of }) => ({ code, number: of })) };
      const subject = { type: 'lot', id: lotId };
      await tx.audit({ actor: null, action: 'lot.sold_suspended', subject, detail, at: this.clock.now() });
    });
  }
}
