import { Injectable } from '@nestjs/common';
import { CatalogueFigures, ImportsToSee } from '@luochui/catalogue';
import { hasRole, type Actor } from '@luochui/platform/domain/actor.js';
import type { DeskFailure, DeskTask } from '../wire/today.js';

/** The listing officer's. */
@Injectable()
export class ListingTasks {
  constructor(
    private readonly importsToSee: ImportsToSee,
    private readonly catalogueFigures: CatalogueFigures,
  ) {}

  async run(actor: Actor): Promise<{ tasks: readonly DeskTask[]; failures: readonly DeskFailure[] }> {
    if (!hasRole(actor, 'listing-officer')) return { tasks: [], failures: [] };
    const [imports, { byStatus }] = await Promise.all([this.importsToSee.run(), this.catalogueFigures.run()]);
    const accepted = byStatus.find(({ status }) => status === 'accepted')?.count ?? 0;
    const toRelease: DeskTask[] =
      accepted === 0 ? [] : [{ kind: 'release-projects', count: accepted, dueAt: null, subjectId: null, title: null }];
    const facts = ({ id, fileName }: (typeof imports)[number]) => ({ count: 1, subjectId: id, title: fileName });
    return {
      tasks: [
        ...imports
          .filter(({ status }) => status === 'ask')
          .map((each): DeskTask => ({ kind: 'answer-import', dueAt: each.changedAt.toISOString(), ...facts(each) })),
        ...toRelease,
      ],
      failures: imports
        .filter(({ status }) => status === 'refused')
        .map((each) => ({ kind: 'import-refused', at: each.changedAt.toISOString(), ...facts(each) })),
    };
  }
}
