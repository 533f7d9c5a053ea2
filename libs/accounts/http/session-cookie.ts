import type { Request, Response } from 'express';
import { SESSION_COOKIE } from '@luochui/platform/http/session-token.js';
import { SESSION_DAYS } from '../domain/token.js';

/** How a browser keeps a session: out of its scripts' reach. */
export const giveSession = (token: string, request: Request, response: Response): void =>
  void response.cookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    maxAge: SESSION_DAYS * 86_400_000,
  });
