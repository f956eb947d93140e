import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptedInvitations, SignInThrottle } from '#identity';
import { Creates, originOf, Public, Uncompressed } from '#web';
import { OpenedSessions } from '../session/opened-sessions.js';
import { SessionResponse } from '../session/session.response.js';
import { AcceptInvitationRequest, InvitationTokenRequest } from './invitation.request.js';
import { InvitationResponse } from './invitation.response.js';

@ApiTags('Account')
@Controller('invitation')
export class InvitationController {
  constructor(
    private readonly invitations: AcceptedInvitations,
    private readonly throttle: SignInThrottle,
    private readonly opened: OpenedSessions,
  ) {}

  @Public()
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Who is invited' })
  @ApiOkResponse({ type: InvitationResponse })
  @ApiBadRequestResponse()
  @ApiForbiddenResponse({ description: 'The invitation is wrong, has expired or was used.' })
  @ApiTooManyRequestsResponse()
  async check(
    @Body() { token }: InvitationTokenRequest,
    @Req() request: FastifyRequest,
  ): Promise<InvitationResponse> {
    await this.throttle.takeFrom(request.ip);
    const { name, email, language } = await this.invitations.personOf(token);
    return { name, email, language };
  }

  @Uncompressed()
  @Public()
  @Post()
  @ApiOperation({ summary: 'Accept an invitation', description: 'Signs in. An invitation works once.' })
  @Creates(SessionResponse, '/session')
  @ApiBadRequestResponse()
  @ApiForbiddenResponse({ description: 'The invitation is wrong, has expired or was used.' })
  @ApiUnprocessableEntityResponse({ description: 'The password is too short.' })
  @ApiTooManyRequestsResponse()
  async accept(
    @Body() answer: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    await this.throttle.takeFrom(request.ip);
    return this.opened.hand(await this.invitations.accept(answer, originOf(request)), request, reply);
  }
}
