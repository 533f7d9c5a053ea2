import { Body, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Language } from '@luochui/platform/domain/language.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { ReadersLanguage } from '@luochui/platform/http/readers-language.js';
import { sessionToken } from '@luochui/platform/http/session-token.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { RequestCode } from '../use-cases/request-code.js';
import { SetPassword } from '../use-cases/set-password.js';
import { ShowContact } from '../use-cases/show-contact.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignUp } from '../use-cases/sign-up.js';
import { IssuedCode, OwnContact, RequestCodeBody } from '../wire/one-time-code.js';
import { SignedIn } from '../wire/session.js';
import { ChangePasswordBody, ResetPasswordBody, SignUpBody } from '../wire/sign-up.js';
import { giveSession } from './session-cookie.js';

/** Opening an account by oneself, and its password. */
@ApiController('')
export class SignUpController {
  constructor(
    private readonly requestCode: RequestCode,
    private readonly signUp: SignUp,
    private readonly signIn: SignIn,
    private readonly setPassword: SetPassword,
    private readonly showContact: ShowContact,
  ) {}

  @Post('codes')
  @HttpCode(202)
  @Allow('public')
  @Answers(202, IssuedCode)
  ask(
    @Body({ schema: RequestCodeBody }) body: RequestCodeBody,
    @Req() { ip }: Request,
    @ReadersLanguage() language: Language,
  ): Promise<IssuedCode> {
    return this.requestCode.run(body, { network: ip ?? null, language });
  }

  @Post('me/codes')
  @HttpCode(202)
  @Allow('bidder')
  @Answers(202, IssuedCode)
  askForConsent(
    @CurrentActor() actor: Actor,
    @Req() { ip }: Request,
    @ReadersLanguage() language: Language,
  ): Promise<IssuedCode> {
    return this.requestCode.forConsent(actor, { network: ip ?? null, language });
  }

  @Post('accounts')
  @Allow('public')
  @Answers(201, SignedIn)
  async open(
    @Body({ schema: SignUpBody }) body: SignUpBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const signedIn = await this.signIn.asNew(await this.signUp.run(body));
    giveSession(signedIn.token, request, response);
    return signedIn;
  }

  @Post('password-resets')
  @HttpCode(204)
  @Allow('public')
  @Answers(204)
  reset(@Body({ schema: ResetPasswordBody }) body: ResetPasswordBody): Promise<void> {
    return this.setPassword.byCode(body);
  }

  @Put('me/password')
  @HttpCode(204)
  @Allow('signed-in')
  @Answers(204)
  change(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePasswordBody }) body: ChangePasswordBody,
    @Req() { headers }: Request,
  ): Promise<void> {
    return this.setPassword.byOldOne(actor, body, sessionToken(headers)!);
  }

  @Get('me/contact')
  @Allow('signed-in')
  @Answers(200, OwnContact)
  contact(@CurrentActor() { accountId }: Actor): Promise<OwnContact> {
    return this.showContact.run(accountId);
  }
}
