import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { EntryExplanationResponse } from './entry-explanation.response.js';
import { ExplainEntry } from './explain-entry.handler.js';
import { ListJournalRequest } from './journal.request.js';
import { JournalResponse } from './journal.response.js';
import { ListJournal } from './list-journal.handler.js';

@ApiTags('Journal')
@Controller('journal')
export class JournalController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'What moved, the newest first',
    description: 'The lines of `/stream`, looked back on.',
  })
  @ApiOkResponse({ type: JournalResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  list(
    @Caller() caller: Principal,
    @Query() request: ListJournalRequest,
    @InLanguage() language: Language,
  ): Promise<JournalResponse> {
    return this.queries.execute(new ListJournal(caller, request, language));
  }

  @Requires('read')
  @Get(':position/explanation')
  @ApiOperation({
    summary: 'For a change and each receiver: notified when and how, waiting until, or why not',
    description: 'Also for a change that became no alert, such as one that no rule asks for.',
  })
  @ApiOkResponse({ type: EntryExplanationResponse })
  @ApiNotFoundResponse()
  explanation(
    @Caller() caller: Principal,
    @Param('position') position: string,
    @InLanguage() language: Language,
  ): Promise<EntryExplanationResponse> {
    return this.queries.execute(new ExplainEntry(caller, position, language));
  }
}
