import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
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

/** A route that takes one file as the multipart field `file`, with what else comes beside it as text. */
export const TakesFile = (...fields: readonly string[]) => multipart(['file'], fields);

/** The same where the file may be left out and nothing else. */
export const MayTakeFile = (...fields: readonly string[]) => multipart(fields, fields);

function multipart(required: readonly string[], fields: readonly string[]) {
  const texts = fields.map((field) => [field, { type: 'string' as const }]);
  const properties = { file: { type: 'string' as const, format: 'binary' }, ...Object.fromEntries(texts) };
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: [...required], properties } }),
  );
}
