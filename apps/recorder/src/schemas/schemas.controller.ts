import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { vocabulary } from '#event-log';
import { DomainError, type Language } from '#kernel';
import { API_PREFIX, InLanguage, Public } from '#web';
import { publishedSchema } from './published-schema.js';
import { eventTypeSummary, ListSchemasResponse } from './schemas.response.js';

const definitions = [...vocabulary.values()];
const schemas = new Map(definitions.map((definition) => [definition.type, publishedSchema(definition)]));

/**
 * Serves the vocabulary. It is public: authors of feeds read it before they have a key, and it says nothing
 * about any org unit.
 */
@ApiTags('Schemas')
@Controller('schemas')
export class SchemasController {
  @Public()
  @Get()
  @ApiOperation({ summary: 'All types of events, as a form offers them' })
  @ApiOkResponse({ type: ListSchemasResponse })
  list(@InLanguage() language: Language): ListSchemasResponse {
    const items = definitions.map((definition) => eventTypeSummary(definition, API_PREFIX, language));
    return { items, next: null };
  }

  @Public()
  @Get(':type')
  @ApiOperation({
    summary: 'The JSON Schema of one type of event, with examples',
    description:
      'With what a form shows, in English and Vietnamese: `title` and `x-title-vi`, `description` and `x-description-vi`, `x-hint` and `x-hint-vi`, `x-order`, `x-enum-titles` and `x-enum-titles-vi`, `x-picks` (the nouns that a code may name), `x-when` (the field is shown only then), `x-begins` (the type that records an entity first). All are annotations.',
  })
  @ApiParam({ name: 'type', example: 'vn.thang.service.digitized.v1' })
  @ApiOkResponse({ content: { 'application/schema+json': { schema: { type: 'object' } } } })
  @ApiNotFoundResponse({ description: 'No such type.' })
  get(@Param('type') type: string, @Res({ passthrough: true }) reply: FastifyReply): object {
    const schema = schemas.get(type);
    if (!schema) throw new DomainError('not-found', 'There is no event type with this name.');
    void reply.header('content-type', 'application/schema+json; charset=utf-8');
    return schema;
  }
}
