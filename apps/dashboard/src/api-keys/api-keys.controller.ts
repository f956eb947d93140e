import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import { Caller, Creates, PageRequest, Requires, Uncompressed } from '#web';
import { RotateApiKeyRequest, NewApiKeyRequest } from './api-key.request.js';
import {
  ApiKeyDocument,
  ApiKeysResponse,
  NewApiKeyResponse,
  RotatedApiKeyResponse,
} from './api-key.response.js';
import { CreateApiKey } from './create-api-key.handler.js';
import { GetApiKey } from './get-api-key.handler.js';
import { ListApiKeys } from './list-api-keys.handler.js';
import { RotateApiKey } from './rotate-api-key.handler.js';
import { RevokeApiKey } from './revoke-api-key.handler.js';

@ApiTags('Account')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Uncompressed()
  @Requires('administer')
  @Post()
  @ApiOperation({ summary: 'Make an API key' })
  @Creates(NewApiKeyResponse, '/api-keys/{id}')
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'The name, the rights or the expiry are not valid.' })
  create(@Caller() caller: Principal, @Body() wanted: NewApiKeyRequest): Promise<NewApiKeyResponse> {
    return this.commands.execute(new CreateApiKey(caller, wanted));
  }

  @Requires('administer')
  @Get()
  @ApiOperation({ summary: 'The API keys of the org units within the access scope, the oldest first' })
  @ApiOkResponse({ type: ApiKeysResponse })
  @ApiBadRequestResponse()
  list(@Caller() caller: Principal, @Query() page: PageRequest): Promise<ApiKeysResponse> {
    return this.queries.execute(new ListApiKeys(caller, page));
  }

  @Requires('administer')
  @Get(':id')
  @ApiOperation({ summary: 'An API key, without its secret' })
  @ApiOkResponse({ type: ApiKeyDocument })
  @ApiNotFoundResponse()
  get(@Caller() caller: Principal, @Param('id') id: string): Promise<ApiKeyDocument> {
    return this.queries.execute(new GetApiKey(caller, id));
  }

  @Uncompressed()
  @Requires('administer')
  @Post(':id/rotate')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give an API key a new secret',
    description: 'The old secret works for some hours more, so that the machine can change over at any time.',
  })
  @ApiOkResponse({ type: RotatedApiKeyResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse()
  rotate(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() wanted: RotateApiKeyRequest,
  ): Promise<RotatedApiKeyResponse> {
    return this.commands.execute(new RotateApiKey(caller, id, wanted.overlapHours));
  }

  @Requires('administer')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke an API key',
    description: 'It and its sessions stop working within five seconds.',
  })
  @ApiNoContentResponse()
  @ApiNotFoundResponse()
  revoke(@Caller() caller: Principal, @Param('id') id: string): Promise<void> {
    return this.commands.execute(new RevokeApiKey(caller, id));
  }
}
