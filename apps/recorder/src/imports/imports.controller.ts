import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PrincipalNames } from '#identity';
import type { Principal } from '#identity/domain';
import { Imports, layouts, ListNames, MAX_FILE_BYTES, RejectedList, type ImportRecord } from '#imports';
import type { Language } from '#kernel';
import {
  Caller,
  Creates,
  fromCursor,
  InLanguage,
  Requires,
  toPage,
  type BodySizeConfiguration,
  type BodyTimeConfiguration,
} from '#web';
import { importDocument, placeOf, rowDocument, undoneDocument } from './describe-import.js';
import { FILE_TYPE } from './file-bodies.js';
import {
  ChangeImportRequest,
  ListImportsRequest,
  ListRowsRequest,
  ListUndoneRequest,
  UploadRequest,
} from './import.request.js';
import { ListRowsResponse, ListUndoneResponse } from './import-lists.response.js';
import { ImportDocument, ListImportsResponse } from './import.response.js';
import { importId } from './import-id.js';

const upload: BodySizeConfiguration & BodyTimeConfiguration = {
  bodyLimitBytes: 'by-media-type',
  streamedMediaType: FILE_TYPE,
};

@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly rejected: RejectedList,
    private readonly people: PrincipalNames,
    private readonly names: ListNames,
  ) {}

  @Requires('events:write')
  @RouteConfig(upload)
  @Post()
  @ApiOperation({
    operationId: 'Imports.upload',
    summary: 'Import a list: CSV, XLSX or NDJSON',
    description: `The body is the file (\`Content-Type: ${FILE_TYPE}\`, at most ${MAX_FILE_BYTES / 1024 / 1024} MB). The answer comes
when the file has arrived; \`GET /imports/{id}\` says when its preview is ready, and what must be asked before.
Nothing is recorded before \`POST /imports/{id}/confirm\`.`,
  })
  @ApiConsumes(FILE_TYPE)
  @ApiBody({ description: 'The bytes of the file.', schema: { type: 'string', format: 'binary' } })
  @Creates(ImportDocument, '/imports/{id}')
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit of which the caller may record events.' })
  @ApiPayloadTooLargeResponse()
  @ApiUnprocessableEntityResponse({ description: 'The file is empty.' })
  async upload(
    @Query() { orgUnit, fileName = 'list', asOf, ...options }: UploadRequest,
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ImportDocument> {
    const wanted = { orgUnit, fileName, options, ...(asOf && { asOf }) };
    // A request without a body is an empty file.
    const file = (request.body as Readable | undefined) ?? Readable.from([]);
    const record = await this.imports.upload(caller, wanted, file);
    return this.shown(record, language);
  }

  @Requires('events:write')
  @Get()
  @ApiOperation({ operationId: 'Imports.list', summary: 'Imports, the newest first' })
  @ApiOkResponse({ type: ListImportsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit of which the caller may record events.' })
  async list(
    @Query() { orgUnit, run, cursor, limit }: ListImportsRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ListImportsResponse> {
    const before = placeIn(cursor);
    const found = await this.imports.list(caller, {
      orgUnit: orgUnit ?? null,
      run: run === undefined ? null : Number(run),
      before,
      limit: limit + 1,
    });
    const { items, next } = toPage(found, limit, ({ id }) => [id]);
    return { items: items.map((record) => importDocument(record, null, language)), next };
  }

  @Requires('events:write')
  @Get(':id')
  @ApiOperation({
    operationId: 'Imports.get',
    summary: 'An import: its questions, preview, progress, result',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ImportDocument })
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  async get(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ImportDocument> {
    return this.shown(await this.imports.find(caller, importId(id)), language);
  }

  @Requires('events:write')
  @Patch(':id')
  @ApiOperation({
    operationId: 'Imports.change',
    summary: 'Choose sheet, encoding, delimiter or mapping, and read the file again',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ImportDocument })
  @ApiBadRequestResponse({ description: 'An unknown layout or field, or a field in two columns.' })
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  @ApiConflictResponse({ description: 'It is being worked on, or recorded already.' })
  async change(
    @Param('id') id: string,
    @Body() { options, mapping }: ChangeImportRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ImportDocument> {
    const change = { ...(options && { options }), ...(mapping && { mapping }) };
    return this.shown(await this.imports.change(caller, importId(id), change), language);
  }

  @Requires('events:write')
  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'Imports.confirm',
    summary: 'Record what was previewed, as one run',
    description:
      'If the log changed since the preview so that other rows would be new or rejected, nothing is recorded and the preview is shown anew.',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ImportDocument })
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  @ApiConflictResponse({ description: 'There is no preview yet.' })
  async confirm(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ImportDocument> {
    return this.shown(await this.imports.confirm(caller, importId(id)), language);
  }

  @Requires('events:write')
  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'Imports.undo',
    summary: 'Take back everything that the import recorded',
    description:
      'What was corrected or retracted since is kept, and the beginning of an entity on which that stands. A second undo changes nothing.',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ImportDocument })
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  @ApiConflictResponse({ description: 'It is not recorded.' })
  async undo(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ImportDocument> {
    return this.shown(await this.imports.undo(caller, importId(id)), language);
  }

  @Requires('events:write')
  @Get(':id/rows')
  @ApiOperation({ operationId: 'Imports.rows', summary: 'The rows of a preview or a result, by outcome' })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ListRowsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  async rows(
    @Param('id') id: string,
    @Query() { outcome, cursor, limit }: ListRowsRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ListRowsResponse> {
    const place = { outcome, after: placeIn(cursor) ?? 0, limit: limit + 1 };
    const { mapping } = await this.imports.find(caller, importId(id));
    const found = await this.imports.rows(caller, importId(id), place);
    const layout = mapping ? layouts.get(mapping.layout) : undefined;
    const { items, next } = toPage(found, limit, ({ row }) => [row]);
    const names = await this.names.of(items.map(placeOf), language);
    return { items: items.map((row) => rowDocument(row, layout, names, language)), next };
  }

  @Requires('events:write')
  @Get(':id/rejected')
  @ApiOperation({
    operationId: 'Imports.rejected',
    summary: 'The rejected rows as CSV: the columns as they came, with the reasons beside them',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  async rejectedRows(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<StreamableFile> {
    const csv = await this.rejected.csv(caller, importId(id), language);
    return new StreamableFile(csv, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="rejected-${importId(id)}.csv"`,
    });
  }

  @Requires('events:write')
  @Get(':id/undone')
  @ApiOperation({
    operationId: 'Imports.undone',
    summary: 'What an undo took back, kept (by whom it was touched) and could not take back (why)',
  })
  @ApiParam({ name: 'id', example: '42' })
  @ApiOkResponse({ type: ListUndoneResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such import that the caller may see.' })
  async undone(
    @Param('id') id: string,
    @Query() { list, cursor, limit }: ListUndoneRequest,
    @Caller() caller: Principal,
    @InLanguage() language: Language,
  ): Promise<ListUndoneResponse> {
    const place = { list, after: placeIn(cursor) ?? 0, limit: limit + 1 };
    const found = await this.imports.undone(caller, importId(id), place);
    const { items, next } = toPage(found, limit, ({ position }) => [position]);
    const people = await this.people.of(items.map(({ detail }) => detail.touched?.by ?? null));
    const names = await this.names.of(
      items.map(({ detail }) => detail),
      language,
    );
    return { items: items.map((event) => undoneDocument(event, { people, names }, language)), next };
  }

  private async shown(record: ImportRecord, language: Language): Promise<ImportDocument> {
    return importDocument(record, await this.imports.sameFile(record), language);
  }
}

function placeIn(cursor: string | undefined): number | null {
  return fromCursor<[number]>(cursor, ([place]) => Number.isSafeInteger(place))?.[0] ?? null;
}
