import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { templateOf } from '#imports';
import type { Language } from '#kernel';
import { InLanguage, Requires } from '#web';
import { layoutDocuments } from './describe-import.js';
import { ListLayoutsResponse } from './import-lists.response.js';
import { TemplateRequest } from './import.request.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What lists may be about, and empty lists to fill in. */
@ApiTags('Imports')
@Controller('imports/layouts')
export class LayoutsController {
  @Requires('events:write')
  @Get()
  @ApiOperation({
    operationId: 'Imports.layouts',
    summary: 'What the rows of a list may be about, with their fields',
  })
  @ApiOkResponse({ type: ListLayoutsResponse })
  layouts(@InLanguage() language: Language): ListLayoutsResponse {
    return { items: layoutDocuments(language), next: null };
  }

  @Requires('events:write')
  @Get(':layout/template')
  @ApiOperation({
    operationId: 'Imports.template',
    summary: 'An empty list to fill in, with allowed values and examples',
  })
  @ApiParam({ name: 'layout', example: 'services' })
  @ApiOkResponse({
    content: {
      [XLSX]: { schema: { type: 'string', format: 'binary' } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such layout.' })
  template(
    @Param('layout') layout: string,
    @Query() { format }: TemplateRequest,
    @InLanguage() language: Language,
  ): StreamableFile {
    return new StreamableFile(templateOf(layout, language, format), {
      type: format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
      disposition: `attachment; filename="thang-${layout}.${format}"`,
    });
  }
}
