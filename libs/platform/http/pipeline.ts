import { randomUUID } from 'node:crypto';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config/config.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { InFlight } from '../process/in-flight.js';
import { INSTANCE } from '../process/instance.js';
import { serveWebFiles } from './web-files.js';

/** JSON of the protocol is small; files come as multipart, under the limits of their rooms. */
const JSON_LIMIT = '256kb';
/** A caller's own id is taken over only where it can't spoil a log. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** What every request passes before a controller sees it, in this order. */
export function buildPipeline(app: NestExpressApplication): void {
  const config = new Config();
  app.disable('x-powered-by');
  if (config.trustProxy !== undefined) app.set('trust proxy', config.trustProxy);
  app.use(nameIt, securityHeaders(config.publicUrl.startsWith('https:')));
  serveWebFiles(app);
  app.use(app.get(HttpMetrics, { strict: false }).measure);
  app.use('/api', onlyJson);
  app.use(drained(app.get(InFlight, { strict: false })));
  app.useBodyParser('json', { limit: JSON_LIMIT });
}

function nameIt(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  request.id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', request.id);
  response.setHeader('x-instance', INSTANCE);
  next();
}

/** What a page may run is said by web-files.ts, which knows the built client. */
function securityHeaders(secure: boolean) {
  return (_: Request, response: Response, next: NextFunction): void => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (secure) response.setHeader('strict-transport-security', 'max-age=31536000');
    next();
  };
}

/** A form of another site could send text or a form without asking (CORS); JSON it can't. */
function onlyJson(request: Request, _: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (!hasBody || request.is('json') || request.is('multipart/form-data')) return next();
  next(new UnsupportedMediaTypeException());
}

function drained(inFlight: InFlight) {
  return (request: Request, response: Response, next: NextFunction): void => {
    // Probes are answered to the last.
    if (request.path.startsWith('/api/health/')) return next();
    if (inFlight.stopping) response.setHeader('connection', 'close').setHeader('retry-after', '1');
    response.once('close', inFlight.take());
    next();
  };
}
