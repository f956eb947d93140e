import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { vocabulary } from '#event-log';
import { DomainError } from '#kernel';
import { API_PREFIX, Public } from '#web';
import { eventTypeSummary, ListSchemasResponse } from './schemas.response.js';

const summaries = [...vocabulary.values()].map((definition) => eventTypeSummary(definition, API_PREFIX));

/**
 * Serves the vocabulary. It is public: authors of feeds read it before they have a key, and it says nothing
 * about any org unit.
 */
@ApiTags('Schemas')
@Controller('schemas')
export class SchemasController {
  @Public()
  @Get()
  @ApiOperation({ summary: 'All types of events' })
  @ApiOkResponse({ type: ListSchemasResponse })
  list(): ListSchemasResponse {
    return { items: summaries, next: null };
  }

  @Public()
  @Get(':type')
  @ApiOperation({ summary: 'The JSON Schema of one type of event, with examples' })
  @ApiParam({ name: 'type', example: 'vn.thang.service.digitized.v1' })
  @ApiOkResponse({ content: { 'application/schema+json': { schema: { type: 'object' } } } })
  @ApiNotFoundResponse({ description: 'No such type.' })
  get(@Param('type') type: string, @Res({ passthrough: true }) reply: FastifyReply): object {
    const definition = vocabulary.get(type);
    if (!definition) throw new DomainError('not-found', 'There is no event type with this name.');
    void reply.header('content-type', 'application/schema+json; charset=utf-8');
    return definition.schema;
  }
}
