import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { withAnswers } from '../domain/import/options.js';
import type { Question } from '../domain/import/questions.js';
import { ImportReader } from '../storage/import.reader.js';
import { ImportRepository } from '../storage/import.repository.js';
import type { ConfirmImportBody } from '../wire/import.js';
import { refuseWrongConstants } from './wrong-constants.js';

/** Lets a waiting import go on, with an answer to each question that it asked. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string, { answers }: ConfirmImportBody): Promise<void> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.of(ImportReader).byId(id);
      if (!found) throw new DomainError('import.not_found');
      if (found.status !== 'ask') throw new DomainError('import.wrong_status', { status: found.status });
      refuseWrongAnswers(found.questions, answers);
      const options = withAnswers(found.options, answers);
      refuseWrongConstants(options);
      const progress = { phase: 'waiting', done: 0, total: 0 } as const;
      if (!(await tx.of(ImportRepository).step(id, 'confirm', { options, progress }, new Date(at))))
        throw new DomainError('import.wrong_status', { status: 'running' });
      await tx.audit({ actor, action: 'import.confirmed', subject: { type: 'import', id }, detail: { answers }, at });
      await tx.publish({ type: 'import.confirmed', payload: { importId: id } });
    });
  }
}

function refuseWrongAnswers(questions: readonly Question[], answers: ConfirmImportBody['answers']): void {
  const asked = questions.filter(({ kind }) => kind !== 'confirm');
  const open = asked.filter(({ id }) => answers[id] === undefined || answers[id] === '');
  if (open.length > 0) throw new DomainError('import.unanswered', { questions: open.map(({ id }) => id) });
  const issues = Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.find((each) => each.id === id);
    if (!question) return [{ path: `answers.${id}`, message: 'was not asked' }];
    const wrong = [answer].flat().some((one) => question.options.length > 0 && !question.options.includes(one));
    return wrong ? [{ path: `answers.${id}`, message: `must be one of: ${question.options.join(', ')}` }] : [];
  });
  if (issues.length > 0) throw new DomainError('request.invalid', { issues });
}
