import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const MEANINGS = {
  400: 'The body is not JSON',
  401: 'Nobody is signed in, or the token is not valid (any more)',
  403: 'Another role or another organisation may do this',
  404: 'There is no such thing, or it is not yours to see',
  409: 'Its state does not allow it, or the Idempotency-Key was used for another request',
  413: 'The body is too large',
  422: 'Some input is not valid: params.issues names each field',
  429: 'Too many requests',
} as const;

/** All operations with their method and address. */
export function operationsOf({ paths }: OpenAPIObject): { method: string; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ method, path, operation: item[method] }] : [])),
  );
}

/** What follows for every route from what it is, so that no controller has to repeat it: who may call it, how it may be refused. */
export function completeOperations(document: OpenAPIObject): void {
  for (const { method, operation } of operationsOf(document)) {
    const allowed = (operation as { 'x-allowed'?: string[] })['x-allowed'] ?? [];
    const open = allowed.includes('public');
    operation.security = [{ token: [] }, { session: [] }, ...(open ? [{}] : [])];
    operation.summary ??= operation.operationId
      ?.replace('.', ': ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    if (!open) operation.description ??= `For: ${allowed.join(', ')}.`;
    for (const status of refusals(method, operation, open))
      operation.responses[status] ??= { description: MEANINGS[status], content: problem() };
    operation.responses.default ??= { description: 'Any other problem', content: problem() };
  }
}

function refusals(method: string, operation: Operation, open: boolean): (keyof typeof MEANINGS)[] {
  const writes = method !== 'get';
  const parameters = (operation.parameters ?? []) as readonly { in: string }[];
  const inPath = parameters.some((parameter) => parameter.in === 'path');
  return [
    ...(operation.requestBody ? ([400, 413] as const) : []),
    401,
    ...(open ? [] : ([403] as const)),
    ...(inPath ? ([404] as const) : []),
    ...(writes ? ([409] as const) : []),
    ...(parameters.length > 0 || operation.requestBody ? ([422] as const) : []),
    429,
  ];
}

const problem = () => ({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
