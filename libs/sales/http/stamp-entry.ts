import { Injectable, type NestMiddleware } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import type { NextFunction, Request, Response } from 'express';

export interface Entered {
  /** When the last byte of the request was in; Unix milliseconds on the clock service's time. */
  readonly enteredAt: number;
}

/** Runs when the body has been read and before a token is looked up: a slow check makes no bid later. */
@Injectable()
export class StampEntry implements NestMiddleware {
  constructor(private readonly clock: Clock) {}
  use(request: Request, _: Response, next: NextFunction) {
    Object.assign(request, { enteredAt: this.clock.now() } satisfies Entered);
    next();
  }
}
