import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import { Caller, Requires } from '#web';
import { CoursesRequest } from './courses.request.js';
import { CoursesResponse } from './courses.response.js';
import { GetCourses } from './get-courses.handler.js';

@ApiTags('Maturity')
@Controller('overview/courses')
export class CoursesController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({ summary: 'The announced stages of the last twelve months, of the org units that moved' })
  @ApiOkResponse({ type: CoursesResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such framework or root.' })
  get(@Caller() caller: Principal, @Query() request: CoursesRequest): Promise<CoursesResponse> {
    return this.queries.execute(new GetCourses(caller, request));
  }
}
