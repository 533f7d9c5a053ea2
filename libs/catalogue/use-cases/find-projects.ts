import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { ProjectStatus } from '../domain/project.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectReader } from '../storage/project.reader.js';
import type { Project } from '../wire/project.js';
import { toProject } from './to-project.js';

/** For the rooms above, which ask for projects that they hold already, or for those of a state. */
@Injectable()
export class FindProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids; those that don't exist are missing. */
  async byIds(ids: readonly string[]): Promise<Project[]> {
    const today = dayInShanghai(this.clock.now());
    const found = await this.unitOfWork.read(ProjectReader).byIds(ids);
    return found.map((each) => toProject(each, today));
  }

  /** By number. */
  async byStatus(status: ProjectStatus, limit: number): Promise<Project[]> {
    return this.byIds(await this.unitOfWork.read(ProjectReader).idsByStatus(status, limit));
  }
}
