import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { allows, TRANSITIONS } from '../domain/transitions.js';
import { ProjectRepository } from '../storage/project.repository.js';

/** All of them or none; so that no project stands in two events. */
@Injectable()
export class TakeProjectsForEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(ids: readonly string[], within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const found = await projects.lock(ids);
      if (found.length < new Set(ids).size) throw new DomainError('project.not_found');
      const numbers = found
        .filter(({ project }) => !allows('take', project.status))
        .map(({ project }) => project.number);
      if (numbers.length > 0) throw new DomainError('project.not_released', { numbers });
      await projects.move(ids, TRANSITIONS.take.to, new Date(this.clock.now()));
    }, within);
  }
}
