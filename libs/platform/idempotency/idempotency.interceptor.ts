import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, from, mergeMap, of, type Observable } from 'rxjs';
import { Clock } from '../clock/clock.js';
import type { Actor } from '../domain/actor.js';
import { DomainError } from '../domain/domain-error.js';
import { REMEMBERS_ITSELF } from './remembers-itself.js';
import { IdempotencyKeys } from './idempotency-keys.js';

/** `Idempotency-Key` on writes, as protocol.md says: same key and body get the first answer, another body is refused. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const marked = [context.getHandler(), context.getClass()];
    if (context.getType() !== 'http' || this.reflector.getAllAndOverride<boolean>(REMEMBERS_ITSELF, marked))
      return next.handle();
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.headers['idempotency-key'];
    const account = request.actor?.accountId;
    if (request.method === 'GET' || typeof key !== 'string' || key === '' || account === undefined)
      return next.handle();
    if (key.length > 200)
      throw new DomainError('request.invalid', {
        issues: [{ path: 'Idempotency-Key', message: 'at most 200 characters' }],
      });
    const claim = await this.keys.claim(account, key, sha256Of(request), this.clock.now());
    if (claim === 'in-progress') throw new DomainError('request.in_progress');
    if (claim === 'other-request') throw new DomainError('request.idempotency_conflict');
    if (claim !== 'ours') {
      response.status(claim.status);
      return of(claim.answer === null ? undefined : JSON.parse(claim.answer));
    }
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const text = answer === undefined ? null : JSON.stringify(answer);
        await this.keys.keep(account, key, { status: response.statusCode, answer: text });
        return answer;
      }),
      catchError((error: unknown) =>
        from(this.keys.giveUp(account, key)).pipe(
          mergeMap(() => {
            throw error;
          }),
        ),
      ),
    );
  }
}

/** A file's bytes are not parsed yet: its length stands for them. */
const sha256Of = ({ method, originalUrl, headers, body }: Request): string =>
  createHash('sha256')
    .update(JSON.stringify([method, originalUrl, headers['content-length'] ?? '', body ?? null]))
    .digest('hex');
