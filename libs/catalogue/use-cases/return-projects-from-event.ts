import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { allows, TRANSITIONS } from '../domain/transitions.js';
import { ProjectRepository } from '../storage/project.repository.js';

/** Of lots that found no buyer or were taken out. What is sold by now, or has come back already, stays as it is. */
@Injectable()
export class ReturnProjectsFromEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(ids: readonly string[], within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const found = await projects.lock(ids);
      const back = found.filter(({ project }) => allows('give', project.status)).map(({ project }) => project.id);
      await projects.move(back, TRANSITIONS.give.to, new Date(this.clock.now()));
    }, within);
  }
}
