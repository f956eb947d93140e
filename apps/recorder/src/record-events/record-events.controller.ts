import type { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '#identity/domain';
import {
  type Candidate,
  contentModeOf,
  type Handling,
  handlingOf,
  Intake,
  LineIntake,
  LINES,
  readBatch,
  readBinary,
  readStructured,
  Runs,
  type Recorded,
  type RunOfSender,
} from '#intake';
import { DomainError, type Language } from '#kernel';
import {
  Caller,
  InLanguage,
  Requires,
  type BodySizeConfiguration,
  type BodyTimeConfiguration,
  type JsonBodyConfiguration,
  type TurnConfiguration,
} from '#web';
import type { EventRouteConfiguration } from './event-bodies.js';
import { runNamedIn } from '../runs/run-headers.js';
import { DescribeRecordEvents } from './record-events.docs.js';
import { responseOf, type RecordEventsResponse } from './record-events.response.js';

const configuration: EventRouteConfiguration &
  JsonBodyConfiguration &
  BodySizeConfiguration &
  BodyTimeConfiguration &
  TurnConfiguration = {
  takesEvents: true,
  waitsForTurn: true,
  bodyLimitBytes: 'by-media-type',
  jsonAsBytes: true,
  streamedMediaType: LINES,
};

@ApiTags('Events')
@Controller('events')
export class RecordEventsController {
  constructor(
    private readonly intake: Intake,
    private readonly lines: LineIntake,
    private readonly runs: Runs,
  ) {}

  @DescribeRecordEvents()
  @Requires('events:write')
  @RouteConfig(configuration)
  @Post()
  @HttpCode(202)
  async record(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<RecordEventsResponse> {
    const handling = handlingOf(request.headers.prefer);
    const lenient = handling === 'lenient';
    if (lenient) void reply.header('preference-applied', 'handling=lenient');
    return responseOf(await this.recordBody(request, reply, caller, handling), lenient, language);
  }

  private recordBody(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Principal,
    handling: Handling,
  ): Promise<Recorded> {
    const mode = contentModeOf(request.headers);
    const run = runNamedIn(request.headers);
    const record = (candidates: Candidate[]): Promise<Recorded> =>
      run
        ? this.recordInRun(run, caller, candidates, handling)
        : this.intake.record({ caller, candidates, handling });
    switch (mode) {
      case 'binary':
        return record(readBinary(request.raw.headersDistinct, request.body));
      case 'structured':
        return record(readStructured(request.body));
      case 'batch':
        return record(readBatch(request.body));
      case 'lines':
        return this.recordLines(request.body as Readable, reply, caller, handling, run);
      default:
        return mode satisfies never;
    }
  }

  private async recordInRun(
    { id, firstLine }: RunOfSender,
    caller: Principal,
    candidates: readonly Candidate[],
    handling: Handling,
  ): Promise<Recorded> {
    await this.runs.renew(caller, id);
    const run = { id, lines: candidates.map((_, index) => firstLine + index) };
    return this.intake.record({ caller, candidates, handling, run });
  }

  private async recordLines(
    stream: Readable,
    reply: FastifyReply,
    caller: Principal,
    handling: Handling,
    run: RunOfSender | null,
  ): Promise<Recorded> {
    try {
      return await this.lines.record(stream, caller, handling, run);
    } catch (error) {
      // A sender that stopped will not finish, so the server does not wait for the rest of the body.
      if (error instanceof DomainError && error.code === 'request-timeout')
        void reply.header('connection', 'close');
      throw error;
    }
  }
}
