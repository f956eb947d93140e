import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenIdClient, Sessions } from '#identity';
import type { Principal } from '#identity/domain';
import { Caller, Creates, callerOf, originOf, Public, Requires, Uncompressed } from '#web';
import { OpenedSessions } from './opened-sessions.js';
import { SessionCookies } from './session-cookies.js';
import { SignInRequest } from './session.request.js';
import { SessionResponse, SignedInResponse, SignedOutResponse } from './session.response.js';
import { SignIn } from './sign-in.handler.js';

@ApiTags('Account')
@Controller('session')
export class SessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sessions: Sessions,
    private readonly opened: OpenedSessions,
    private readonly cookies: SessionCookies,
    private readonly openId: OpenIdClient,
  ) {}

  @Uncompressed()
  @Public()
  @Post()
  @ApiOperation({
    summary: 'Sign in with a password, a one-time link or a key',
    description:
      'Sets an HttpOnly cookie. `code-needed`: send the same again with `code`. `code-set-up-needed`: the same, after an authenticator app was set up with `secret`.',
  })
  @Creates(SignedInResponse, '/session')
  @ApiBadRequestResponse()
  @ApiUnauthorizedResponse({
    description: 'The account, the password, the code, the key or the link is wrong.',
  })
  @ApiForbiddenResponse({ description: 'This way of signing in is switched off.' })
  @ApiUnprocessableEntityResponse({
    description: 'The first code of a new authenticator app is wrong, was used or has expired.',
  })
  @ApiTooManyRequestsResponse({ description: 'Too many tries at this account or from this address.' })
  async signIn(
    @Body() credential: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse> {
    const session = await this.commands.execute(new SignIn(credential, originOf(request)));
    const described = await this.opened.hand(session, request, reply);
    const { recoveryCodes } = session;
    return recoveryCodes ? { ...described, recoveryCodes } : described;
  }

  @Uncompressed()
  @Requires()
  @Get()
  @ApiOperation({ summary: 'Who is calling' })
  @ApiOkResponse({ type: SessionResponse })
  whoAmI(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<SessionResponse> {
    const token = callerOf(request)?.sessionToken ?? null;
    return this.opened.describe(caller, token === null ? null : this.sessions.csrfToken(token));
  }

  @Requires()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiOkResponse({ type: SignedOutResponse, description: 'The session of the provider can be ended, too.' })
  @ApiNoContentResponse()
  async signOut(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutResponse | undefined> {
    const token = callerOf(request)?.sessionToken;
    const openedBy = token ? await this.sessions.end(token, caller) : null;
    this.cookies.clear(reply);
    const continueAt = openedBy === 'openid' ? await this.openId.endSessionUrl() : null;
    if (continueAt === null) return undefined;
    void reply.status(200);
    return { continueAt };
  }
}
