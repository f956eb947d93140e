import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { MAX_RUN_MINUTES, MAX_WAITING_EVENTS, RUN_LEASE_SECONDS } from '#event-log';
import type { Principal } from '#identity/domain';
import { Runs } from '#intake';
import { inLanguage, type Language } from '#kernel';
import { RunWarnings } from '#warnings';
import { Caller, Creates, fromCursor, InLanguage, PageRequest, Requires, toPage } from '#web';
import { runId } from './run-headers.js';
import { RefusedEventsResponse, runResponse, RunResponse } from './runs.response.js';

type Place = [line: number, source: string, id: string];

@ApiTags('Events')
@Controller('runs')
export class RunsController {
  constructor(
    private readonly runs: Runs,
    private readonly warnings: RunWarnings,
  ) {}

  @Requires('events:write')
  @Post()
  @ApiOperation({
    operationId: 'Runs.open',
    summary: 'Open a run: events that are sent as one piece',
    description: `Name its id in the header \`Thang-Run\` of each \`POST /events\`. Inside a run the order does not matter: an
event that names an org unit or an event which a later one brings waits (at most ${MAX_WAITING_EVENTS} of them). What
the events of the run touch is announced when the run is closed. Each request renews the lease of ${RUN_LEASE_SECONDS} seconds; the run
ends with its lease, and after ${MAX_RUN_MINUTES} minutes.`,
  })
  @Creates(RunResponse, '/runs/{id}')
  @ApiTooManyRequestsResponse({ description: 'The key has too many open runs.' })
  async open(@Caller() caller: Principal): Promise<RunResponse> {
    return runResponse(await this.runs.open(caller), null);
  }

  @Requires('events:write')
  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'Runs.close',
    summary: 'Close a run',
    description: 'Tries what waits once more and refuses the rest. Closing it again changes nothing.',
  })
  @ApiParam({ name: 'id', example: '7' })
  @ApiOkResponse({ type: RunResponse })
  @ApiNotFoundResponse({ description: 'The key has no such run.' })
  async close(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<RunResponse> {
    const run = await this.runs.close(caller, runId(id));
    return runResponse(run, await this.warnings.of(run.id), language);
  }

  @Requires('events:write')
  @Get(':id')
  @ApiOperation({ operationId: 'Runs.get', summary: 'A run of the key' })
  @ApiParam({ name: 'id', example: '7' })
  @ApiOkResponse({ type: RunResponse })
  @ApiNotFoundResponse({ description: 'The key has no such run.' })
  async get(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<RunResponse> {
    const run = await this.runs.find(caller, runId(id));
    return runResponse(run, await this.warnings.of(run.id), language);
  }

  @Requires('events:write')
  @Get(':id/refused')
  @ApiOperation({
    operationId: 'Runs.refused',
    summary: 'The events of a run that waited and were refused, with the reason',
  })
  @ApiParam({ name: 'id', example: '7' })
  @ApiOkResponse({ type: RefusedEventsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'The key has no such run.' })
  async refused(
    @Param('id') id: string,
    @Query() { cursor, limit }: PageRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<RefusedEventsResponse> {
    const place = fromCursor<Place>(cursor, isPlace);
    const after = place && { line: place[0], source: place[1], id: place[2] };
    const found = await this.runs.refused(caller, runId(id), after, limit + 1);
    const shown = found.map((refused) => ({ ...refused, detail: inLanguage(refused.detail, language) }));
    return toPage(shown, limit, ({ line, source, id: event }) => [line, source, event]);
  }
}

function isPlace(values: readonly unknown[]): boolean {
  const [line, source, id] = values;
  return Number.isSafeInteger(line) && typeof source === 'string' && typeof id === 'string';
}
