import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { allows, TRANSITIONS } from '../domain/transitions.js';
import { ProjectRepository } from '../storage/project.repository.js';

export interface LotOfProject {
  /** The project's. */
  readonly id: string;
  readonly sold: boolean;
}

/** What becomes of projects whose lots are over: sold, or back. Once more changes nothing: events are heard at least once. */
@Injectable()
export class SettleProjectsOfLots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers those that should be sold and stand where nothing is sold from: told and not thrown, since no lot's closing waits for a project. */
  run(lots: readonly LotOfProject[], within?: Transaction): Promise<ReadonlySet<string>> {
    if (lots.length === 0) return Promise.resolve(new Set());
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.of(ProjectRepository).lock(lots.map(({ id }) => id));
      const status = new Map(found.map(({ project }) => [project.id, project.status]));
      const may = (id: string, change: 'sell' | 'give') => status.has(id) && allows(change, status.get(id)!);
      const wanted = lots.filter(({ id, sold }) => sold && status.get(id) !== TRANSITIONS.sell.to);
      const sell = wanted.filter(({ id }) => may(id, 'sell'));
      const give = lots.filter(({ id, sold }) => !sold && may(id, 'give'));
      await this.#move(tx, sell, 'sell');
      await this.#move(tx, give, 'give');
      return new Set(wanted.filter((lot) => !sell.includes(lot)).map(({ id }) => id));
    }, within);
  }

  async #move(tx: Transaction, lots: readonly LotOfProject[], change: 'sell' | 'give'): Promise<void> {
    const ids = lots.map(({ id }) => id);
    if (ids.length > 0) await tx.of(ProjectRepository).move(ids, TRANSITIONS[change].to, new Date(this.clock.now()));
  }
}
