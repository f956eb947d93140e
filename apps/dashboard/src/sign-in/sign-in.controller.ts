import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { originOf, Public } from '#web';
import { GetSignInWays } from './get-sign-in-ways.handler.js';
import { RequestSignInLink } from './request-sign-in-link.handler.js';
import { SignInLinkRequest } from './sign-in.request.js';
import { SignInWaysResponse } from './sign-in.response.js';

@ApiTags('Account')
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Public, because the sign-in page shows it. */
  @Public()
  @Get()
  @ApiOperation({ summary: 'In which ways persons can sign in' })
  @ApiOkResponse({ type: SignInWaysResponse })
  ways(): Promise<SignInWaysResponse> {
    return this.queries.execute(new GetSignInWays());
  }

  @Public()
  @Post('link')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Ask for a one-time link by mail',
    description: 'The answer is the same whether or not there is such a person.',
  })
  @ApiNoContentResponse()
  @ApiBadRequestResponse()
  @ApiForbiddenResponse({ description: 'This way of signing in is switched off.' })
  @ApiTooManyRequestsResponse()
  requestLink(@Body() { email }: SignInLinkRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.commands.execute(new RequestSignInLink(email, originOf(request)));
  }
}
