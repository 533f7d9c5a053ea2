import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Finding, Stage } from '../domain/gate/findings.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectReader } from '../storage/project.reader.js';
import { ProjectRepository } from '../storage/project.repository.js';
import { judgeProjects } from './judge-projects.js';
import { KeepGateAnswers } from './keep-gate-answers.js';

/** By project, what stops the step; nothing stops those that are missing here. */
export type Stops = ReadonlyMap<string, readonly Finding[]>;

/** The rights gate for the rooms above: at an announcement and at a closing. */
@Injectable()
export class CheckRights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly keepGateAnswers: KeepGateAnswers,
  ) {}

  /** Asked and kept, under the lock of the projects: nobody changes a dossier between the answer and the step. */
  run(ids: readonly string[], stage: Stage, within?: Transaction): Promise<Stops> {
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.of(ProjectRepository).lock(ids);
      const at = this.clock.now();
      const asked = { today: dayInShanghai(at), stage };
      const judged = await judgeProjects((reader) => tx.of(reader), found, asked);
      await this.keepGateAnswers.run(tx, { found, judged, at }, asked);
      return stopsOf(judged.values());
    }, within);
  }

  /** What the step would be stopped by now. */
  async look(ids: readonly string[], stage: Stage): Promise<Stops> {
    const found = await this.unitOfWork.read(ProjectReader).byIds(ids);
    const asked = { today: dayInShanghai(this.clock.now()), stage };
    return stopsOf((await judgeProjects((reader) => this.unitOfWork.read(reader), found, asked)).values());
  }
}

const stopsOf = (judged: Iterable<{ projectId: string; stops: readonly Finding[] }>): Stops =>
  new Map([...judged].flatMap(({ projectId, stops }) => (stops.length > 0 ? [[projectId, stops] as const] : [])));
