import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { textOf } from '../domain/gate/finding-text.js';
import type { FindingCode } from '../domain/gate/findings.js';
import { actsAs } from '../domain/permissions.js';
import { dayInShanghai, obstaclesToRelease } from '../domain/rights.js';
import { TRANSITIONS } from '../domain/transitions.js';
import type { ProjectWithRights } from '../storage/project.reader.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { ReleaseObstacle, ReleaseProjectsAnswer } from '../wire/project.js';
import { judgeProjects, type JudgedProject } from './judge-projects.js';
import { KeepGateAnswers } from './keep-gate-answers.js';

/** Releases what can be released, in one commit, and says of the rest what stands in the way. */
@Injectable()
export class ReleaseProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly keepGateAnswers: KeepGateAnswers,
  ) {}

  run(actor: Actor, ids: readonly string[], language: Language = 'zh'): Promise<ReleaseProjectsAnswer> {
    actsAs(actor, null, TRANSITIONS.release.by);
    const at = this.clock.now();
    const asked = { today: dayInShanghai(at), stage: 'release' } as const;
    return this.unitOfWork.run(async (tx) => {
      const projects = tx.of(ProjectRepository);
      const found = await projects.lock(ids);
      const judged = await judgeProjects((reader) => tx.of(reader), found, asked);
      const answer = sort(ids, found, (each) =>
        obstaclesOf(each, judged.get(each.project.id)!, { ...asked, language }),
      );
      await this.keepGateAnswers.run(tx, { found, judged, at }, asked);
      await projects.move(answer.released, TRANSITIONS.release.to, new Date(at));
      for (const id of answer.released) {
        // Without a dossier nobody has weighed anything: the releasing officer answers for that (ADR 49).
        const { begun, result } = judged.get(id)!;
        const detail = { colour: result.colour, lookedUp: begun };
        await tx.audit({ actor, action: 'project.released', subject: { type: 'project', id }, detail, at });
      }
      return answer;
    });
  }
}

function sort(
  ids: readonly string[],
  found: readonly ProjectWithRights[],
  obstaclesTo: (each: ProjectWithRights) => ReleaseObstacle[],
): ReleaseProjectsAnswer {
  const known = new Map(found.map((each) => [each.project.id, each]));
  const answer: ReleaseProjectsAnswer = { released: [], refused: [] };
  for (const id of new Set(ids)) {
    const each = known.get(id);
    if (!each) {
      answer.refused.push({ id, number: null, title: null, obstacles: [{ reason: 'not-found', number: null }] });
      continue;
    }
    const obstacles = obstaclesTo(each);
    const { number, title } = each.project;
    if (obstacles.length === 0) answer.released.push(id);
    else answer.refused.push({ id, number: Number(number), title, obstacles });
  }
  return answer;
}

/** What the gate finds and the row's own obstacles say already. */
const TOLD: readonly FindingCode[] = ['number.none', 'number.invalid', 'term.over'];

function obstaclesOf(
  { project, rights }: ProjectWithRights,
  { stops }: JudgedProject,
  { today, language }: { readonly today: string; readonly language: Language },
): ReleaseObstacle[] {
  const own = obstaclesToRelease({ status: project.status, rights }, today);
  const found = stops
    .filter(({ code }) => !TOLD.includes(code))
    .map((finding) => ({
      reason: finding.colour === 'red' ? ('red' as const) : ('amber' as const),
      number: finding.number,
      says: textOf(finding, language).says,
    }));
  return [...own, ...found];
}
