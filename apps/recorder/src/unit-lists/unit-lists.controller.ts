import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { projectPath } from '#config';
import type { Principal } from '#identity/domain';
import { withUpload } from '#imports';
import type { Language } from '#kernel';
import { writeTemplate } from '#tabular';
import { Caller, InLanguage, Requires, type BodySizeConfiguration, type BodyTimeConfiguration } from '#web';
import { FILE_TYPE } from '../imports/file-bodies.js';
import { readUnitList, type ReadUnits } from './read-unit-list.js';
import { unitTemplate } from './unit-columns.js';
import { EmptyUnitListRequest, UnitListRequest } from './unit-list.request.js';
import { unitListDocument, UnitListResponse } from './unit-list.response.js';
import { UnitLists, type ListFile } from './unit-lists.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const VIETNAM = projectPath('config/templates/vietnam/units.csv');

const FILE_BODY = 'The bytes of the file. Without `template` it is needed.';

const upload: BodySizeConfiguration & BodyTimeConfiguration = {
  bodyLimitBytes: 'by-media-type',
  streamedMediaType: FILE_TYPE,
};

/** Whole trees, or parts of one, as lists: a ready template, or a file. */
@ApiTags('Org units')
@Controller('unit-lists')
export class UnitListsController {
  constructor(private readonly lists: UnitLists) {}

  @Requires('events:write')
  @RouteConfig(upload)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'UnitLists.record',
    summary: 'Establish the org units of a list: CSV, XLSX or NDJSON, or a ready template',
    description: `The body is the file (\`Content-Type: ${FILE_TYPE}\`). Columns: code, name, name in English, level, code of
the parent, since; headings in Vietnamese or English; rows in any order. Org units that the tree has stay as they
are, so the same list again changes nothing. All that is established is one run, kept as an import:
\`POST /imports/{id}/undo\` takes it back as a whole. With \`template=vietnam\` there is no body: the list is Viet Nam
with its 34 provinces and cities, and on request the 3,321 communes and wards.`,
  })
  @ApiConsumes(FILE_TYPE)
  @ApiBody({ required: false, description: FILE_BODY, schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: UnitListResponse })
  @ApiBadRequestResponse()
  @ApiPayloadTooLargeResponse()
  @ApiUnprocessableEntityResponse({
    description: 'The file cannot be read, or lacks the headings, or all its rows are rejected.',
  })
  async record(
    @Query() request: UnitListRequest,
    @Req() { body }: FastifyRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<UnitListResponse> {
    const { list, file } = await listOf(request, body);
    const result = await (request.preview === 'true'
      ? this.lists.preview(caller, list)
      : this.lists.record(caller, list, file));
    return unitListDocument(result, language);
  }

  @Requires('events:write')
  @Get('template')
  @ApiOperation({ operationId: 'UnitLists.template', summary: 'An empty list of org units to fill in' })
  @ApiOkResponse({
    content: {
      [XLSX]: { schema: { type: 'string', format: 'binary' } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @ApiBadRequestResponse()
  template(@Query() { format }: EmptyUnitListRequest, @InLanguage() language: Language): StreamableFile {
    return new StreamableFile(writeTemplate(unitTemplate(language), language, format), {
      type: format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
      disposition: `attachment; filename="thang-org-units.${format}"`,
    });
  }
}

interface GivenList {
  list: ReadUnits;
  file: ListFile;
}

/** A request without a body is an empty file. */
function listOf({ template, communes, fileName = '' }: UnitListRequest, body: unknown): Promise<GivenList> {
  if (template !== undefined) return vietnam(communes === 'true');
  return withUpload((body as Readable | undefined) ?? Readable.from([]), async ({ path, bytes, sha256 }) => ({
    list: await readUnitList(path),
    file: { fileName, fileBytes: bytes, sha256 },
  }));
}

async function vietnam(withCommunes: boolean): Promise<GivenList> {
  const { units, problems } = await readUnitList(VIETNAM);
  const content = await readFile(VIETNAM);
  return {
    list: { problems, units: units.filter(({ level }) => withCommunes || level !== 'commune') },
    file: {
      fileName: basename(VIETNAM),
      fileBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    },
  };
}
