import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts, SignInOptions } from '#identity';
import type { Principal } from '#identity/domain';
import { Caller, callerOf, pageOf, PageRequest, Requires, Uncompressed } from '#web';
import { OpenedSessions } from '../session/opened-sessions.js';
import { SessionResponse } from '../session/session.response.js';
import { AccountPatch, PasswordRequest } from './account.request.js';
import { AccountResponse, OwnSessionsResponse } from './account.response.js';
import { describeAccount, describeOwnSession } from './describe-account.js';

const NO_ACCOUNT = { description: 'The caller uses an API key.' };

/** The signed-in person's own account. */
@ApiTags('Account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly opened: OpenedSessions,
    private readonly options: SignInOptions,
  ) {}

  @Requires()
  @Get()
  @ApiOperation({ summary: 'The own account' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiConflictResponse(NO_ACCOUNT)
  async get(@Caller() caller: Principal): Promise<AccountResponse> {
    return describeAccount(await this.accounts.of(caller), this.options.settings.codeRequired);
  }

  @Requires()
  @Patch()
  @ApiOperation({ summary: 'Change name, language or time zone' })
  @ApiOkResponse({ type: AccountResponse })
  @ApiBadRequestResponse()
  @ApiConflictResponse(NO_ACCOUNT)
  @ApiUnprocessableEntityResponse({ description: 'The name or the time zone is not valid.' })
  async change(@Caller() caller: Principal, @Body() patch: AccountPatch): Promise<AccountResponse> {
    return describeAccount(await this.accounts.change(caller, patch), this.options.settings.codeRequired);
  }

  @Uncompressed()
  @Requires()
  @Put('password')
  @ApiOperation({
    summary: 'Change the password',
    description: 'All other sessions end; this one gets a new cookie.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiBadRequestResponse()
  @ApiConflictResponse(NO_ACCOUNT)
  @ApiUnprocessableEntityResponse({
    description: 'The password is too short, or the one until now is wrong.',
  })
  @ApiTooManyRequestsResponse()
  async changePassword(
    @Caller() caller: Principal,
    @Body() { current, wanted }: PasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const token = callerOf(request)?.sessionToken ?? '';
    const session = await this.accounts.changePassword(caller, { token, current, wanted });
    return this.opened.hand(session, request, reply);
  }

  @Requires()
  @Get('sessions')
  @ApiOperation({ summary: 'The own sessions, the newest first' })
  @ApiOkResponse({ type: OwnSessionsResponse })
  async sessions(
    @Caller() caller: Principal,
    @Query() page: PageRequest,
    @Req() request: FastifyRequest,
  ): Promise<OwnSessionsResponse> {
    const sessions = await this.accounts.sessionsOf(caller, callerOf(request)?.sessionToken ?? null);
    const { items, next } = pageOf(sessions, page, ({ id }) => id);
    return { items: items.map(describeOwnSession), next };
  }

  @Requires()
  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End an own session', description: 'It stops working within five seconds.' })
  @ApiNoContentResponse()
  async endSession(@Caller() caller: Principal, @Param('id') id: string): Promise<void> {
    await this.accounts.endSession(caller, id);
  }
}
