import { Body, Controller, HttpCode, Post } from '@nestjs/common';
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
import { Accounts } from '#identity';
import type { Principal } from '#identity/domain';
import { Caller, Requires, Uncompressed } from '#web';
import { CodeRequest } from './account.request.js';
import { OfferedCodeResponse, RecoveryCodesResponse } from './account.response.js';

const WRONG = { description: 'The code is wrong, expired or used already.' };

/** The authenticator app of the signed-in person. */
@ApiTags('Account')
@Controller('account/code')
export class AccountCodeController {
  constructor(private readonly accounts: Accounts) {}

  @Uncompressed()
  @Requires()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Offer a secret for an authenticator app' })
  @ApiOkResponse({ type: OfferedCodeResponse })
  @ApiConflictResponse({ description: 'An app is in use, or the caller uses an API key.' })
  offer(@Caller() caller: Principal): Promise<OfferedCodeResponse> {
    return this.accounts.offerCode(caller);
  }

  @Uncompressed()
  @Requires()
  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Use the app from now on, given its first code' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ApiBadRequestResponse()
  @ApiConflictResponse({ description: 'An app is in use, or the caller uses an API key.' })
  @ApiUnprocessableEntityResponse(WRONG)
  @ApiTooManyRequestsResponse()
  async confirm(@Caller() caller: Principal, @Body() { code }: CodeRequest): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.accounts.confirmCode(caller, code) };
  }

  @Uncompressed()
  @Requires()
  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make new recovery codes', description: 'Earlier ones no longer work.' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ApiBadRequestResponse()
  @ApiConflictResponse({ description: 'The caller uses an API key.' })
  @ApiUnprocessableEntityResponse(WRONG)
  @ApiTooManyRequestsResponse()
  async recoveryCodes(
    @Caller() caller: Principal,
    @Body() { code }: CodeRequest,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.accounts.newRecoveryCodes(caller, code) };
  }

  @Requires()
  @Post('remove')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stop using the app, given one more code' })
  @ApiNoContentResponse()
  @ApiBadRequestResponse()
  @ApiConflictResponse({ description: 'Everybody here needs a code, or the caller uses an API key.' })
  @ApiUnprocessableEntityResponse(WRONG)
  @ApiTooManyRequestsResponse()
  remove(@Caller() caller: Principal, @Body() { code }: CodeRequest): Promise<void> {
    return this.accounts.removeCode(caller, code);
  }
}
