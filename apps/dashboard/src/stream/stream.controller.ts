import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, InvalidRequestError, Requires } from '#web';
import { StreamLineDocument } from '../journal/journal.response.js';
import { KindsRequest } from '../journal/kinds.request.js';
import { JournalStream } from './journal-stream.js';

/** A reader that receives nothing for this long is disconnected. It can resume at its position. */
const STUCK_MS = 60_000;

@ApiTags('Journal')
@ApiExtraModels(StreamLineDocument)
@Controller('stream')
export class StreamController {
  constructor(private readonly stream: JournalStream) {}

  @Requires('read')
  @Get()
  @Header('content-type', 'text/event-stream; charset=utf-8')
  @Header('x-accel-buffering', 'no')
  @Header('connection', 'close')
  @ApiOperation({
    summary: 'The journal, live, as server-sent events',
    description: 'In the order of its positions. Starts now, or after `Last-Event-ID`.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that was received.',
  })
  @ApiOkResponse({
    description: 'One event per line of the journal: its id is the position, its type the kind.',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(StreamLineDocument) } } },
  })
  read(
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Query() { kinds }: KindsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InLanguage() language: Language,
  ): AsyncGenerator<string> {
    const after = lastEventId(request);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    request.raw.socket.setTimeout(STUCK_MS);
    return this.stream.chunks({ request, callerId: caller.id, language, kinds, after, signal: gone.signal });
  }
}

function lastEventId({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'];
  if (id === undefined || id === '') return null;
  const position = typeof id === 'string' && /^\d{1,16}$/.test(id) ? Number(id) : NaN;
  if (Number.isSafeInteger(position)) return position;
  throw new InvalidRequestError([
    {
      header: 'Last-Event-ID',
      code: 'position',
      detail: 'Last-Event-ID must be the id of an event of this stream.',
    },
  ]);
}
