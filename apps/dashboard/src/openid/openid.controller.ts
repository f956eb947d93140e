import { Controller, Get, Logger, Redirect, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiSeeOtherResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenIdClient, OpenIdSignIn } from '#identity';
import { DomainError } from '#kernel';
import { originOf, Public } from '#web';
import { OpenedSessions } from '../session/opened-sessions.js';
import { OpenIdTrips } from './openid-trips.js';

interface SeeOther {
  url: string;
  statusCode: number;
}

/** The steps that the browser itself takes. A failure leads back to the sign-in page, which says why. */
@ApiTags('Account')
@Controller('openid')
export class OpenIdController {
  private readonly logger = new Logger(OpenIdController.name);

  constructor(
    private readonly client: OpenIdClient,
    private readonly signIn: OpenIdSignIn,
    private readonly opened: OpenedSessions,
    private readonly trips: OpenIdTrips,
  ) {}

  @Public()
  @Get('start')
  @Redirect()
  @ApiOperation({ summary: 'Sign in at the OpenID Connect provider' })
  @ApiQuery({
    name: 'returnTo',
    required: false,
    type: String,
    description: 'The path of the page to return to.',
  })
  @ApiSeeOtherResponse({ description: 'To the provider, or back to the sign-in page with what went wrong.' })
  async start(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.orBack(async () => {
      const { returnTo } = request.query as { returnTo?: unknown };
      const { url, trip } = await this.client.begin(safePath(returnTo));
      this.trips.remember(reply, trip);
      return url.href;
    });
  }

  @Public()
  @Get('callback')
  @Redirect()
  @ApiOperation({ summary: 'Where the provider sends the browser back to' })
  @ApiSeeOtherResponse({
    description: 'To the page, signed in, or to the sign-in page with what went wrong.',
  })
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.orBack(async () => {
      const trip = this.trips.recall(request, reply);
      const query = request.url.split('?')[1] ?? '';
      const session = await this.signIn.finish(query, trip, originOf(request));
      await this.opened.hand(session, request, reply);
      return safePath(trip.returnTo);
    });
  }

  private async orBack(step: () => Promise<string>): Promise<SeeOther> {
    try {
      return { url: await step(), statusCode: 303 };
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(error);
      const code = error instanceof DomainError ? error.code : 'internal';
      return { url: `/sign-in?problem=${encodeURIComponent(code)}`, statusCode: 303 };
    }
  }
}

/** Only a path of this page, never another address. */
function safePath(path: unknown): string {
  return typeof path === 'string' && path.length <= 500 && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
