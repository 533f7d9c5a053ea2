import { ROLES } from '@luochui/platform/domain/actor.js';
import { z } from 'zod';

export const SignInBody = z
  .object({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInBody' });
export type SignInBody = z.infer<typeof SignInBody>;

export const Organisation = z
  .object({ id: z.uuid(), name: z.string(), isExample: z.boolean() })
  .meta({ id: 'Organisation' });

/** Who is signed in. */
export const SessionUser = z
  .object({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(ROLES)), organisation: Organisation })
  .meta({ id: 'SessionUser' });
export type SessionUser = z.infer<typeof SessionUser>;

/** `token` is for programs; a browser has it as an HttpOnly cookie. */
export const SignedIn = z.object({ token: z.string(), user: SessionUser }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;

export const CurrentSession = z.object({ user: SessionUser.nullable() }).meta({ id: 'CurrentSession' });
export type CurrentSession = z.infer<typeof CurrentSession>;
