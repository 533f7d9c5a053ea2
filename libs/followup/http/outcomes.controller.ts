import { Get, Param, type StreamableFile } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, AnswersFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ShowOutcomes } from '../use-cases/show-outcomes.js';
import { Outcome, OutcomeList } from '../wire/outcome.js';
import { download } from '@luochui/platform/http/download.js';

const Id = { schema: z.uuid() };

@ApiController('outcomes')
@Allow('public')
export class OutcomesController {
  constructor(private readonly showOutcomes: ShowOutcomes) {}

  @Get()
  @Answers(200, OutcomeList)
  list(): Promise<OutcomeList> {
    return this.showOutcomes.list();
  }

  @Get(':id')
  @Answers(200, Outcome)
  show(@Param('id', Id) id: string): Promise<Outcome> {
    return this.showOutcomes.one(id);
  }

  @Get(':id/evidence/:evidenceId')
  @AnswersFile('application/octet-stream')
  async evidence(@Param('id', Id) id: string, @Param('evidenceId', Id) evidenceId: string): Promise<StreamableFile> {
    return download(await this.showOutcomes.evidence(id, evidenceId));
  }
}
