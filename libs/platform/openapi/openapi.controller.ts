import { createHash } from 'node:crypto';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers, AnswersFile } from './answers.js';
import { DOCS_STYLE, docsPage } from './docs-page.js';
import { OpenApi } from './openapi.js';

const STYLE_HASH = createHash('sha256').update(DOCS_STYLE).digest('base64');

@Controller('api')
@Allow('public')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  @Answers(200, z.looseObject({ openapi: z.string() }))
  show(): object {
    return this.openApi.document;
  }

  /** No script and nothing from elsewhere, so it stands under the same policy as every page. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @AnswersFile('text/html')
  page(@Res({ passthrough: true }) response: Response): string {
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    return docsPage(this.openApi.document);
  }
}
