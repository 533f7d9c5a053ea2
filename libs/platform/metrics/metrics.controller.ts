import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../config/config.js';
import { DomainError } from '../domain/domain-error.js';
import { Allow } from '../http/allow.js';
import { AnswersFile } from '../openapi/answers.js';
import { HttpMetrics } from './http-metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For Prometheus. Not public: whoever may not see it is told that there is no such address. */
@Controller('metrics')
@Allow('public')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: HttpMetrics,
  ) {}

  @Get()
  @AnswersFile('text/plain')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  show(@Req() request: Request): Promise<string> {
    const { metrics } = this.config;
    if (metrics === 'off' || (metrics === 'loopback' && !fromHere(request))) throw new DomainError('route.not_found');
    return this.metrics.registry.metrics();
  }
}

/** A proxy on this machine asks from loopback too, but says for whom. */
function fromHere({ socket, headers }: Request): boolean {
  const proxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return LOOPBACK.has(socket.remoteAddress ?? '') && !proxied;
}
