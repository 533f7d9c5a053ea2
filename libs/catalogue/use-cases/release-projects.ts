import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { actsAs } from '../domain/permissions.js';
import { dayInShanghai, obstaclesToRelease } from '../domain/rights.js';
import { TRANSITIONS } from '../domain/transitions.js';
import type { ProjectWithRights } from '../storage/project.reader.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { ReleaseProjectsAnswer } from '../wire/project.js';

/** Releases what can be released, in one commit, and says of the rest what stands in the way. */
@Injectable()
export class ReleaseProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, ids: readonly string[], within?: Transaction): Promise<ReleaseProjectsAnswer> {
    actsAs(actor, null, TRANSITIONS.release.by);
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const answer = sort(ids, await projects.lock(ids), dayInShanghai(at));
      await projects.move(answer.released, TRANSITIONS.release.to, new Date(at));
      for (const id of answer.released)
        await tx.audit({ actor, action: 'project.released', subject: { type: 'project', id }, at });
      return answer;
    }, within);
  }
}

function sort(ids: readonly string[], found: readonly ProjectWithRights[], today: string): ReleaseProjectsAnswer {
  const known = new Map(found.map((each) => [each.project.id, each]));
  const answer: ReleaseProjectsAnswer = { released: [], refused: [] };
  for (const id of new Set(ids)) {
    const each = known.get(id);
    if (!each) {
      answer.refused.push({ id, number: null, title: null, obstacles: [{ reason: 'not-found', number: null }] });
      continue;
    }
    const { status, number, title } = each.project;
    const obstacles = obstaclesToRelease({ status, rights: each.rights }, today);
    if (obstacles.length === 0) answer.released.push(id);
    else answer.refused.push({ id, number: Number(number), title, obstacles });
  }
  return answer;
}
