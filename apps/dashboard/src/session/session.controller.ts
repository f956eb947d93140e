import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '#config';
import { Persons, SESSION_HOURS, Sessions } from '#identity';
import type { Principal } from '#identity/domain';
import { Caller, callerOf, originOf, Public, Requires, SESSION_COOKIE, Uncompressed } from '#web';
import { SignInRequest } from './session.request.js';
import { SessionResponse, sessionResponse } from './session.response.js';
import { SignIn } from './sign-in.handler.js';

@ApiTags('Account')
@Controller('session')
export class SessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sessions: Sessions,
    private readonly persons: Persons,
    private readonly settings: Settings,
  ) {}

  @Uncompressed()
  @Public()
  @Post()
  @ApiOperation({ summary: 'Sign in with a key or a one-time link', description: 'Sets an HttpOnly cookie.' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiBadRequestResponse()
  @ApiUnauthorizedResponse({ description: 'The key or the link is not valid.' })
  async signIn(
    @Body() credential: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const session = await this.commands.execute(new SignIn(credential, originOf(request)));
    void reply.setCookie(SESSION_COOKIE, session.token, { ...this.cookie(), maxAge: SESSION_HOURS * 3600 });
    return this.describe(session.principal, session.csrfToken);
  }

  @Uncompressed()
  @Requires()
  @Get()
  @ApiOperation({ summary: 'Who is calling' })
  @ApiOkResponse({ type: SessionResponse })
  whoAmI(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<SessionResponse> {
    const token = callerOf(request)?.sessionToken ?? null;
    return this.describe(caller, token === null ? null : this.sessions.csrfToken(token));
  }

  @Requires()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = callerOf(request)?.sessionToken;
    if (token) await this.sessions.end(token, caller);
    void reply.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private async describe(caller: Principal, csrfToken: string | null): Promise<SessionResponse> {
    const person = caller.kind === 'person' ? await this.persons.known(caller.id) : null;
    return sessionResponse(caller, person, csrfToken);
  }

  private cookie(): { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.settings.publicUrl.startsWith('https:'),
    };
  }
}
