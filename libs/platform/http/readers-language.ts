import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languageOf, type Language } from '../domain/language.js';
import type { Request } from 'express';

/** The language that the reader's `Accept-Language` asks for. */
export const ReadersLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<Request>().headers['accept-language']),
);
