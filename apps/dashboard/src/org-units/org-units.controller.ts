import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetOrgUnit } from './get-org-unit.handler.js';
import { ListOrgUnits } from './list-org-units.handler.js';
import { ListOrgUnitsRequest } from './org-unit.request.js';
import { OrgUnitResponse, OrgUnitsResponse } from './org-unit.response.js';

@ApiTags('Org units')
@Controller('org-units')
export class OrgUnitsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({ summary: "Today's tree of org units, from the top downwards" })
  @ApiOkResponse({ type: OrgUnitsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such parent or root.' })
  list(
    @Caller() caller: Principal,
    @Query() request: ListOrgUnitsRequest,
    @InLanguage() language: Language,
  ): Promise<OrgUnitsResponse> {
    return this.queries.execute(new ListOrgUnits(caller, request, language));
  }

  @Requires('read')
  @WaitsForPosition()
  @Get(':code')
  @ApiOperation({ summary: 'One org unit, its place in the tree and the frameworks that apply to it' })
  @ApiOkResponse({ type: OrgUnitResponse })
  @ApiNotFoundResponse()
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @InLanguage() language: Language,
  ): Promise<OrgUnitResponse> {
    return this.queries.execute(new GetOrgUnit(caller, code, language));
  }
}
