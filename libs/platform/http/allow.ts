import { SetMetadata } from '@nestjs/common';
import type { Role } from '../domain/actor.js';

export const ALLOWED = Symbol('allowed');

/** `public`: anybody; `signed-in`: any account; else any of these roles. */
export type Allowed = readonly ('public' | 'signed-in' | Role)[];

/**
 * Who may call a route, on its method or its controller. A route without it is refused to all, and a test names it. Whether this
 * very organisation may is for the use case to say.
 */
export const Allow = (...allowed: Allowed) => SetMetadata(ALLOWED, allowed);
