import { Body, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { SESSION_COOKIE, sessionToken } from '@luochui/platform/http/session-token.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { ShowAccount } from '../use-cases/show-account.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignInBody, CurrentSession, SignedIn } from '../wire/session.js';
import { giveSession } from './session-cookie.js';

@ApiController('session')
@Allow('public')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly showAccount: ShowAccount,
  ) {}

  @Post()
  @Answers(201, SignedIn)
  async open(
    @Body({ schema: SignInBody }) body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const signedIn = await this.signIn.run(body);
    giveSession(signedIn.token, request, response);
    return signedIn;
  }

  @Get()
  @Answers(200, CurrentSession)
  async show(@CurrentActor() actor: Actor | null): Promise<CurrentSession> {
    return { user: actor && (await this.showAccount.run(actor.accountId)) };
  }

  @Delete()
  @HttpCode(204)
  @Answers(204)
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionToken(request.headers);
    if (token !== null) await this.signOut.run(token);
    response.clearCookie(SESSION_COOKIE);
  }
}
