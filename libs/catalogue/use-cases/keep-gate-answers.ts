import { Injectable } from '@nestjs/common';
import { FindAccounts } from '@luochui/accounts';
import { SendMessage } from '@luochui/messages';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { textOf } from '../domain/gate/finding-text.js';
import { keyOf, worstFirst, type Finding } from '../domain/gate/findings.js';
import { isPublic } from '../domain/project.js';
import { GateReader } from '../storage/gate.reader.js';
import { GateRepository } from '../storage/gate.repository.js';
import type { ProjectWithRights } from '../storage/project.reader.js';
import { answerOf, type Asked, type JudgedProject } from './judge-projects.js';

/** Who acts on rights that change while bidders read of them. */
const TOLD = ['listing-officer', 'auction-officer'] as const;

interface Answers {
  readonly found: readonly ProjectWithRights[];
  readonly judged: ReadonlyMap<string, JudgedProject>;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Keeps what the gate said. What is worse than the last time about a public project is told to staff and to its holder. */
@Injectable()
export class KeepGateAnswers {
  constructor(
    private readonly findAccounts: FindAccounts,
    private readonly sendMessage: SendMessage,
  ) {}

  async run(tx: Transaction, { found, judged, at }: Answers, asked: Asked): Promise<void> {
    const before = await tx.of(GateReader).last([...judged.keys()]);
    const answers = [...judged.values()].map((each) => answerOf(each, asked));
    await tx.of(GateRepository).put(answers, new Date(at));
    for (const { projectId, findings } of answers) {
      const last = before.get(projectId);
      const { project } = found.find((each) => each.project.id === projectId)!;
      // A first look is no news.
      if (!last || !isPublic(project.status)) continue;
      const known = new Set(last.findings.map(keyOf));
      const fresh = worstFirst(findings.filter((finding) => !known.has(keyOf(finding))));
      if (fresh.length > 0) await this.#tell(tx, project, { fresh, at });
    }
  }

  async #tell(
    tx: Transaction,
    { id, title, holderOrganisationId }: ProjectWithRights['project'],
    { fresh, at }: { readonly fresh: readonly Finding[]; readonly at: number },
  ): Promise<void> {
    const staff = await this.findAccounts.withRoles(TOLD);
    const holders =
      holderOrganisationId === null ? [] : await this.findAccounts.ofOrganisation(holderOrganisationId, ['holder']);
    const params = { projectId: id, title, finding: textOf(fresh[0]!, 'zh').says };
    const about = `${id} ${at}`;
    await this.sendMessage.run({ kind: 'project.rights_changed', about, params, to: [...staff, ...holders] }, tx);
    const codes = fresh.map(({ code, number }) => ({ code, number }));
    const subject = { type: 'project', id };
    await tx.audit({ actor: null, action: 'project.rights_changed', subject, detail: { findings: codes }, at });
  }
}
