import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SetUpLinks, SignInThrottle } from '#identity';
import type { Language } from '#kernel';
import { Creates, InLanguage, originOf, Public, Uncompressed } from '#web';
import { InstallationDescription } from '../installation-settings/installation-description.js';
import { InstallationResponse } from '../installation-settings/installation.response.js';
import { OpenedSessions } from '../session/opened-sessions.js';
import { SetUp } from './set-up.handler.js';
import { SetUpRequest, SetUpTestMailRequest, SetUpTokenRequest } from './set-up.request.js';
import { SetUpResponse } from './set-up.response.js';

const DONE = { description: 'The installation is set up already.' };
const NOT_VALID = { description: 'The link is wrong or has expired.' };

/** Behind the link that the first start prints. */
@ApiTags('Operation')
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly commands: CommandBus,
    private readonly links: SetUpLinks,
    private readonly description: InstallationDescription,
    private readonly opened: OpenedSessions,
    private readonly throttle: SignInThrottle,
  ) {}

  @Public()
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the set-up page begins with' })
  @ApiOkResponse({ type: InstallationResponse })
  @ApiBadRequestResponse()
  @ApiForbiddenResponse(NOT_VALID)
  @ApiConflictResponse(DONE)
  @ApiTooManyRequestsResponse()
  async check(
    @Body() { token }: SetUpTokenRequest,
    @Req() { ip }: FastifyRequest,
    @InLanguage() language: Language,
  ): Promise<InstallationResponse> {
    await this.throttle.takeFrom(ip);
    await this.links.assertOpen(token);
    return this.description.describe(language);
  }

  @Public()
  @Post('test-mail')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a test mail before anything is stored' })
  @ApiNoContentResponse()
  @ApiBadRequestResponse()
  @ApiForbiddenResponse(NOT_VALID)
  @ApiConflictResponse(DONE)
  @ApiUnprocessableEntityResponse({ description: 'The mail was not sent; the detail says why.' })
  @ApiTooManyRequestsResponse()
  async testMail(
    @Body() { token, ...mail }: SetUpTestMailRequest,
    @Req() { ip }: FastifyRequest,
    @InLanguage() language: Language,
  ): Promise<void> {
    await this.throttle.takeFrom(ip);
    await this.links.assertOpen(token);
    await this.description.sendTestMail(mail, language);
  }

  @Uncompressed()
  @Public()
  @Post()
  @ApiOperation({
    summary: 'Set up the installation, once',
    description: 'Signs the first administrator in.',
  })
  @Creates(SetUpResponse, '/session')
  @ApiBadRequestResponse()
  @ApiForbiddenResponse(NOT_VALID)
  @ApiConflictResponse(DONE)
  @ApiUnprocessableEntityResponse({ description: 'Something in it is not valid; nothing was stored.' })
  @ApiTooManyRequestsResponse()
  async setUp(
    @Body() wanted: SetUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SetUpResponse> {
    await this.throttle.takeFrom(request.ip);
    const { session, restarting } = await this.commands.execute(new SetUp(wanted, originOf(request)));
    return { ...(await this.opened.hand(session, request, reply)), restarting };
  }
}
