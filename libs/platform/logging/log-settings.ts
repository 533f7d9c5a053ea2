import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import { destination } from 'pino';
import { INSTANCE } from '../process/instance.js';
import { cleanUrl } from './clean-url.js';

const STDERR = 2;

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly remoteAddress: string;
}

interface Failed {
  readonly [name: string]: unknown;
  readonly parameters?: unknown;
  readonly driverError?: unknown;
}

/** A statement that failed names its text, never its values: among them are amounts that the record itself leaves out. */
const withoutValues = (error: Failed): Failed => ({ ...error, parameters: undefined, driverError: undefined });

/**
 * One JSON object a line on stderr: an event with its data, never a sentence made of them. No body is logged and no header, so
 * no password, token or amount of a sealed bid; addresses are cleaned of signed links.
 */
export function logSettings(level: string, stream: { write(line: string): void } = destination(STDERR)): Params {
  return {
    pinoHttp: [
      {
        level,
        base: { instance: INSTANCE },
        messageKey: 'event',
        timestamp: () => `,"at":"${new Date().toISOString()}"`,
        formatters: { level: (label: string) => ({ level: label }) },
        genReqId: (request: IncomingMessage) => request.id,
        // A probe every other second is no event.
        autoLogging: { ignore: ({ url }: IncomingMessage) => url?.startsWith('/api/health/') === true },
        customSuccessMessage: () => 'http.answered',
        customErrorMessage: () => 'http.answered',
        customLogLevel: (_: IncomingMessage, response: ServerResponse, error?: Error) =>
          error || response.statusCode >= 500 ? 'error' : 'info',
        customAttributeKeys: { responseTime: 'ms', req: 'request', res: 'response' },
        serializers: {
          req: ({ id, method, url, remoteAddress }: Asked) => ({ id, method, url: cleanUrl(url), remoteAddress }),
          res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
          err: withoutValues,
        },
      },
      stream,
    ],
  };
}
