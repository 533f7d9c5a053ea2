import { Get, Headers, Query, Res } from '@nestjs/common';
import { languageOf } from '@luochui/platform/domain/language.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Response } from 'express';
import { Reconcile } from '../use-cases/reconcile.js';
import { reconciliationCsv } from '../use-cases/reconciliation-csv.js';
import { Reconciliation, ReconciliationQuery } from '../wire/reconciliation.js';

@ApiController('reconciliation')
@Allow('finance-officer', 'auditor')
export class ReconciliationController {
  constructor(private readonly reconcile: Reconcile) {}

  @Get()
  @Answers(200, Reconciliation)
  async show(
    @Query({ schema: ReconciliationQuery }) { format, language }: ReconciliationQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reconciliation | string> {
    const report = await this.reconcile.run();
    if (format !== 'csv') return report;
    response.attachment(`luochui-reconciliation-${report.at.slice(0, 10)}.csv`).type('text/csv; charset=utf-8');
    return reconciliationCsv(report, language ?? languageOf(accepted));
  }
}
