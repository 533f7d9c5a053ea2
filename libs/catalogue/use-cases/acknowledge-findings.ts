import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { keyOf, STAGES, type Finding } from '../domain/gate/findings.js';
import { passGateAt } from './judge-projects.js';
import { dayInShanghai } from '../domain/rights.js';
import { GateRepository } from '../storage/gate.repository.js';
import { ProjectRepository } from '../storage/project.repository.js';
import type { AcknowledgeBody } from '../wire/gate.js';

/** Somebody answers by name for amber findings as they are now, with a reason. Red nobody can sign away. */
@Injectable()
export class AcknowledgeFindings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, projectId: string, { keys, reason }: AcknowledgeBody): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.of(ProjectRepository).lock([projectId]);
      if (!found) throw new DomainError('project.not_found');
      const at = this.clock.now();
      const now = new Map<string, Finding>();
      // What is amber at one stage may be red at the next, so a finding of any of them can be meant.
      for (const finding of await passGateAt((reader) => tx.of(reader), found, {
        today: dayInShanghai(at),
        stages: STAGES,
      }))
        now.set(keyOf(finding), finding);
      const given = [...new Set(keys)].map((key) => now.get(key));
      if (given.some((finding) => finding?.colour !== 'amber')) throw new DomainError('gate.not_amber');
      const findings = given.filter((finding) => finding !== undefined);
      await tx.of(GateRepository).acknowledge(projectId, findings, { reason, by: actor.accountId, at: new Date(at) });
      const detail = { findings: findings.map(({ code, number, day }) => ({ code, number, day })), reason };
      const subject = { type: 'project', id: projectId };
      await tx.audit({ actor, action: 'project.findings_acknowledged', subject, detail, at });
    });
  }
}
