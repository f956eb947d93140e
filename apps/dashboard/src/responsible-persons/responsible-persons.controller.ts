import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { GetResponsiblePersons } from './get-responsible-persons.handler.js';
import { ResponsiblePersonsResponse } from './responsible-persons.response.js';

@ApiTags('Org units')
@Controller('org-units/:code/responsible-persons')
export class ResponsiblePersonsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'Who answers for an org unit',
    description:
      'Leaders, reporters and administrators with a role on it or above, as far as the caller sees those org units; by name, without addresses.',
  })
  @ApiOkResponse({ type: ResponsiblePersonsResponse })
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @InLanguage() language: Language,
  ): Promise<ResponsiblePersonsResponse> {
    return this.queries.execute(new GetResponsiblePersons(caller, code, language));
  }
}
