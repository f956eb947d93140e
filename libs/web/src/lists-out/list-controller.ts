import { applyDecorators, Controller, Get, Query, Res, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
  IntersectionType,
} from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Principal } from '#identity/domain';
import { bilingual, Clock, DayZone, formatDay, inLanguage, type Bilingual, type Language } from '#kernel';
import { listFormats, writeCsv, writeXlsx, type ListFormat, type WrittenList } from '#tabular';
import { Caller, Requires } from '../auth/route-access.js';
import { InLanguage } from '../input/in-language.js';
import { headerBlock } from './header-block.js';
import type { ListDefinition } from './list-definition.js';

/** A list of more rows is cut, and says so. */
export const MAX_LIST_ROWS = 100_000;

const mediaTypes: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

class FormatRequest {
  @ApiProperty({ enum: listFormats, description: 'A workbook, or text with a byte order mark for Excel.' })
  @IsIn(listFormats)
  format!: ListFormat;
}

/**
 * Returns the controller of `GET /export/{list}`. It asks the query of the API's own list with the caller's
 * rights, so figures, scope and errors are the same.
 */
export function listController<Request extends object, Row>(list: ListDefinition<Request, Row>): Type {
  class ListRequest extends (IntersectionType(
    list.request as Type<object>,
    FormatRequest,
  ) as Type<FormatRequest>) {}

  @ApiTags('Lists out')
  @Controller(`export/${list.id}`)
  class ListOutController {
    constructor(
      private readonly queries: QueryBus,
      private readonly clock: Clock,
      private readonly zone: DayZone,
    ) {}

    @Requires(list.right)
    @applyDecorators(...(list.route ? [list.route] : []))
    @Get()
    @ApiOperation({
      operationId: `ListsOut.${list.id}`,
      summary: `${list.name.en}, as CSV or XLSX`,
      description: `With a block above the headings that tells what the list shows. Figures are those of the API. At most ${MAX_LIST_ROWS} rows.`,
    })
    @ApiOkResponse({
      content: Object.fromEntries(
        Object.values(mediaTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    })
    @ApiBadRequestResponse()
    @ApiNotFoundResponse()
    async get(
      @Caller() caller: Principal,
      @Query() { format, ...request }: ListRequest,
      @InLanguage() language: Language,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const asked = request as unknown as Request;
      const written = await this.written(asked, caller, language);
      const name = `thang-${list.id}-${formatDay(this.zone.dayOf(this.clock.now()))}.${format}`;
      void reply
        .header('content-type', mediaTypes[format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(this.streamOf(written, format, language));
    }

    private async written(request: Request, caller: Principal, language: Language): Promise<WrittenList> {
      const made = { at: new Date(this.clock.now()).toISOString(), by: caller.name };
      const { about, rows } = await list.read(request, {
        caller,
        language,
        ask: (query) => this.queries.execute(query),
      });
      const columns = list.columns(request);
      let isCut = false;
      async function* valuesOfRows(): ReturnType<() => AsyncGenerator<ReturnType<typeof valuesOf>>> {
        let count = 0;
        for await (const row of rows) {
          isCut = count === MAX_LIST_ROWS;
          if (isCut) return;
          count += 1;
          yield valuesOf(row);
        }
      }
      const valuesOf = (row: Row) => columns.map((column) => column.value(row, language));
      return {
        title: about.title ?? inLanguage(list.name, language),
        header: headerBlock(about, made, language),
        columns: columns.map(({ heading, kind, width }) => ({
          ...{ heading: inLanguage(heading, language), kind },
          ...(width !== undefined && { width }),
        })),
        rows: valuesOfRows(),
        footer: () => (isCut ? inLanguage(cut, language) : null),
      };
    }

    private streamOf(written: WrittenList, format: ListFormat, language: Language): Readable {
      if (format === 'csv') return Readable.from(writeCsv(written, this.zone));
      const sheet = { name: inLanguage(list.name, language), list: written };
      return writeXlsx({ language, zone: this.zone, sheets: [sheet] });
    }
  }
  return ListOutController;
}

const cut: Bilingual = bilingual(
  `Danh sách chỉ gồm ${MAX_LIST_ROWS.toLocaleString('vi-VN')} dòng đầu. Hãy thu hẹp bộ lọc để lấy phần còn lại.`,
  `The list has the first ${MAX_LIST_ROWS.toLocaleString('en-GB')} rows only. Narrow it down to get the others.`,
);
