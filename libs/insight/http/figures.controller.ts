import { Get, Headers, Param, Query, Res } from '@nestjs/common';
import { languageOf } from '@luochui/platform/domain/language.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import type { Response } from 'express';
import { z } from 'zod';
import { figuresCsv } from '../wire/figures-csv.js';
import { ShowFigures } from '../use-cases/show-figures.js';
import { Figures, FiguresQuery } from '../wire/figures.js';

@ApiController('figures')
@Allow('public')
export class FiguresController {
  constructor(private readonly showFigures: ShowFigures) {}

  @Get()
  @Answers(200, Figures)
  async all(
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.showFigures.run(null), query, accepted, response);
  }

  @Get(':eventId')
  @Answers(200, Figures)
  async ofEvent(
    @Param('eventId', { schema: z.uuid() }) eventId: string,
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.showFigures.run(eventId), query, accepted, response);
  }
}

/** With a format it is a file to keep, without it what the page shows. */
function answer(
  figures: Figures,
  { format, language }: FiguresQuery,
  accepted: string | undefined,
  response: Response,
) {
  const name = `luochui-figures-${figures.event?.number ?? 'all'}`;
  if (format) response.attachment(`${name}.${format}`);
  if (format !== 'csv') return Figures.parse(figures);
  response.type('text/csv; charset=utf-8');
  return figuresCsv(figures, language ?? languageOf(accepted));
}
