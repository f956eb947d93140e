import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnsubscribeLinks } from '#delivery';
import type { Language } from '#kernel';
import { AcceptsForms, InLanguage, Public } from '#web';
import { unsubscribePage } from './unsubscribe-page.js';

const HTML = 'text/html; charset=utf-8';

/** The link in a mail. Its signature entitles; nobody needs to sign in. */
@ApiTags('Alerts')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly links: UnsubscribeLinks) {}

  /** Changes nothing, because mail scanners follow links. */
  @Public()
  @Get(':message')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ask whether the subscription behind a mail shall pause' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiForbiddenResponse({ description: 'The signature does not fit.' })
  async ask(
    @Param('message') message: string,
    @Query('signature') signature: string,
    @InLanguage() language: Language,
  ): Promise<string> {
    await this.links.check(message, signature ?? '');
    return unsubscribePage('ask', language);
  }

  @AcceptsForms()
  @Public()
  @Post(':message')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Pause the subscription behind a mail',
    description:
      'What a mail program sends for List-Unsubscribe in one click (RFC 8058). A repeat changes nothing.',
  })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiForbiddenResponse({ description: 'The signature does not fit.' })
  async pause(
    @Param('message') message: string,
    @Query('signature') signature: string,
    @InLanguage() language: Language,
  ): Promise<string> {
    await this.links.follow(message, signature ?? '');
    return unsubscribePage('done', language);
  }
}
