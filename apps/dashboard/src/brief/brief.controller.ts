import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiNotImplementedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toString as qrCode } from 'qrcode';
import type { Principal } from '#identity/domain';
import { DomainError, type Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import type { BriefContent } from './brief-content.js';
import { BriefOptions } from './brief-options.js';
import { briefPage } from './brief-page.js';
import { BriefRequest } from './brief.request.js';
import { GetBrief } from './get-brief.handler.js';
import { PdfPrinter } from './pdf-printer.js';

const PATH = '/api/v1/org-units';

@ApiTags('Maturity')
@Controller('org-units/:code/brief')
export class BriefController {
  constructor(
    private readonly queries: QueryBus,
    private readonly options: BriefOptions,
    private readonly printer: PdfPrinter,
  ) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'A brief of an org unit: one A4 page to print',
    description:
      'As PDF where this server finds Chromium (`THANG_CHROMIUM`, or on its PATH), else the problem names the page to print.',
  })
  @ApiOkResponse({
    content: {
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit or framework.' })
  @ApiNotImplementedResponse({
    description: '`no-browser`: there is no Chromium; the problem names the page to print.',
  })
  async get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: BriefRequest,
    @InLanguage() accepted: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = request.language ?? accepted;
    const { publicUrl } = this.options;
    const content = await this.queries.execute(new GetBrief(caller, code, request, publicUrl, language));
    const html = await this.page(code, request, content);
    void reply.header('content-language', language).header('cache-control', 'no-store');
    if (request.format === 'html') {
      await reply.header('content-type', 'text/html; charset=utf-8').send(html);
      return;
    }
    const pdf = await this.printer.print(html);
    if (pdf === null)
      throw new DomainError(
        'no-browser',
        'This server has no Chromium (THANG_CHROMIUM, or on its PATH). Open the page and print it.',
        { page: this.addressOf(code, { ...request, language, format: 'html' }) },
      );
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="brief-${code.replace(/[^\w.-]/g, '_')}.pdf"`)
      .send(pdf);
  }

  private async page(code: string, request: BriefRequest, content: BriefContent): Promise<string> {
    const { language, evidence } = content;
    return briefPage(content, {
      code: await qrCode(evidence, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
      pdf: this.addressOf(code, { ...request, language, format: 'pdf' }),
      unit: evidence,
    });
  }

  private addressOf(code: string, request: BriefRequest): string {
    const query = new URLSearchParams(
      Object.entries(request).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const path = `${PATH}/${encodeURIComponent(code)}/brief?${query.toString()}`;
    return `${this.options.publicUrl.replace(/\/$/, '')}${path}`;
  }
}
