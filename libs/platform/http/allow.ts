import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '../domain/actor.js';

export const ALLOWED = Symbol('allowed');

/** `public`: anybody; `signed-in`: any account; else any of these roles. */
export type Allowed = readonly ('public' | 'signed-in' | Role)[];

/**
 * Who may call a route, on its method or its controller. A route without it is refused to all, and a test names it. Whether this
 * very organisation may is for the use case to say.
 */
export const Allow = (...allowed: Allowed) =>
  applyDecorators(SetMetadata(ALLOWED, allowed), ApiExtension('x-allowed', allowed));

export const IN_REHEARSAL = Symbol('in-rehearsal');

/** A rehearsal's account may read what anybody may; to write, a route has to say that it is part of a rehearsal. */
export const InRehearsalToo = () => SetMetadata(IN_REHEARSAL, true);
