import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route answers when all is well, for the documentation: `@Answers(200, Lot)`, `@Answers(204)`. */
export const Answers = (status: number, schema?: z.ZodType) =>
  applyDecorators(
    ApiResponse({ status, description: schema?.description ?? '', ...(schema && { standardSchema: schema }) }),
  );

/** The same for a file. */
export const AnswersFile = (type: string) =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: '',
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    }),
  );
