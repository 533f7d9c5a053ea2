import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config.js';

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** How long requests take, by route and not by address, which would be a series for every lot; and what the process itself uses. */
@Injectable()
export class HttpMetrics {
  readonly registry = new Registry();
  readonly #duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [this.registry],
  });

  constructor({ metrics }: Config) {
    if (metrics !== 'off') collectDefaultMetrics({ register: this.registry });
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.#duration.startTimer({ method: request.method });
    response.once('finish', () => {
      const route: unknown = request.route?.path;
      stop({ route: typeof route === 'string' ? route : 'none', status: String(response.statusCode) });
    });
    next();
  };
}
