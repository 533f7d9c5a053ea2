import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { checkText, textOf } from '../domain/gate/finding-text.js';
import { keyOf, type Finding, type Stage } from '../domain/gate/findings.js';
import { ownsProject, sees, viewerOf } from '../domain/permissions.js';
import { dayInShanghai } from '../domain/rights.js';
import { ProjectReader } from '../storage/project.reader.js';
import type { GateFinding, ProjectFindings } from '../wire/gate.js';
import { judgeProjects, type JudgedProject } from './judge-projects.js';

interface Reading {
  readonly language: Language;
  /** Names, and who answered for what, are for staff and the holder: an inventor's waiver is nobody else's to read. */
  readonly named: boolean;
}

/** What the gate says of a project today; to the public of public projects. */
@Injectable()
export class ShowFindings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor | null,
    projectId: string,
    { stage, language }: { readonly stage: Stage; readonly language: Language },
  ): Promise<ProjectFindings> {
    const viewer = viewerOf(actor);
    const found = await this.unitOfWork.read(ProjectReader).byId(projectId);
    if (!found || !sees(viewer, found.project)) throw new DomainError('project.not_found');
    const today = dayInShanghai(this.clock.now());
    const judged = await judgeProjects((reader) => this.unitOfWork.read(reader), [found], { today, stage });
    const { result, turnsOn, begun, acknowledged } = judged.get(projectId)!;
    const reading = { language, named: ownsProject(viewer, found.project) };
    return {
      projectId,
      day: today,
      stage,
      colour: result.colour,
      checks: result.checks.map(({ check, colour, findings }) => ({
        check,
        name: checkText(check, language),
        colour,
        findings: findings.map((finding) => toFinding(finding, acknowledged, reading)),
      })),
      turnsOn,
      begun,
    };
  }
}

/** The key names people, so the public gets none: there is nothing that it could acknowledge. */
function toFinding(
  finding: Finding,
  acknowledged: JudgedProject['acknowledged'],
  { language, named }: Reading,
): GateFinding {
  const key = keyOf(finding);
  const shown = named ? finding : { ...finding, names: finding.code === 'number.foreign' ? finding.names : [] };
  const given = named ? acknowledged.get(key) : undefined;
  const { code, colour, statute, number, names, day, provisional } = shown;
  return {
    key: named ? key : keyOf(shown),
    code,
    colour,
    ...textOf(shown, language),
    statute,
    number,
    names: [...names],
    day,
    provisional,
    acknowledged: given ? { by: given.by, at: given.at.toISOString(), reason: given.reason } : null,
  };
}
