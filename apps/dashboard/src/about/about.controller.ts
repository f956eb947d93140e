import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '#kernel';
import { InLanguage, Public } from '#web';
import { AboutResponse } from './about.response.js';
import { GetAbout } from './get-about.handler.js';

@ApiTags('Operation')
@Controller('about')
export class AboutController {
  constructor(private readonly queries: QueryBus) {}

  /** Public, because the page needs it before sign-in. Contains nothing about any org unit. */
  @Public()
  @Get()
  @ApiOperation({ summary: 'What runs here, and what time it believes it is' })
  @ApiOkResponse({ type: AboutResponse })
  about(@InLanguage() language: Language): Promise<AboutResponse> {
    return this.queries.execute(new GetAbout(language));
  }
}
