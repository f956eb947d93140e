import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, Creates, InLanguage, Requires, Uncompressed } from '#web';
import { ChangePerson } from './change-person.handler.js';
import { CreatePerson } from './create-person.handler.js';
import { GetPerson } from './get-person.handler.js';
import { ImportPersons } from './import-persons.handler.js';
import { InvitePerson } from './invite-person.handler.js';
import { ListPersons } from './list-persons.handler.js';
import {
  ImportPersonsRequest,
  ListPersonsRequest,
  NewPersonRequest,
  PersonPatchRequest,
} from './person.request.js';
import {
  ImportedPersonsResponse,
  InvitationDocument,
  InvitedPersonDocument,
  PersonDocument,
  PersonsResponse,
} from './person.response.js';

@ApiTags('Persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Requires('administer')
  @Get()
  @ApiOperation({
    summary: 'The persons whose roles lie in the subtree that the caller administers, by name',
  })
  @ApiOkResponse({ type: PersonsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit there.' })
  list(@Caller() caller: Principal, @Query() request: ListPersonsRequest): Promise<PersonsResponse> {
    return this.queries.execute(new ListPersons(caller, request));
  }

  @Uncompressed()
  @Requires('administer')
  @Post()
  @ApiOperation({ summary: 'Add a person and make an invitation' })
  @Creates(InvitedPersonDocument, '/persons/{person.id}')
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'What to change, by member.' })
  create(@Caller() caller: Principal, @Body() wanted: NewPersonRequest): Promise<InvitedPersonDocument> {
    return this.commands.execute(new CreatePerson(caller, wanted));
  }

  @Uncompressed()
  @Requires('administer')
  @Post('import')
  @ApiOperation({
    summary: 'Add and invite persons from a CSV file',
    description: 'All or none: any fault is answered with its row and column, and nothing is added.',
  })
  @Creates(ImportedPersonsResponse, '/persons')
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'All faults at once, with row and column.' })
  import(
    @Caller() caller: Principal,
    @Body() request: ImportPersonsRequest,
    @InLanguage() language: Language,
  ): Promise<ImportedPersonsResponse> {
    return this.commands.execute(new ImportPersons(caller, request, language));
  }

  @Requires('administer')
  @Get(':id')
  @ApiOperation({ summary: 'A person with roles' })
  @ApiOkResponse({ type: PersonDocument })
  @ApiNotFoundResponse()
  get(@Caller() caller: Principal, @Param('id') id: string): Promise<PersonDocument> {
    return this.queries.execute(new GetPerson(caller, id));
  }

  @Requires('administer')
  @Patch(':id')
  @ApiOperation({ summary: 'Change a person, give and take roles, deactivate' })
  @ApiOkResponse({ type: PersonDocument })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The last administrator of the whole installation stays.' })
  @ApiUnprocessableEntityResponse({ description: 'What to change, by member.' })
  change(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() patch: PersonPatchRequest,
  ): Promise<PersonDocument> {
    return this.commands.execute(new ChangePerson(caller, id, patch));
  }

  @Uncompressed()
  @Requires('administer')
  @Post(':id/invitations')
  @ApiOperation({ summary: 'Invite a person again', description: 'An earlier invitation stops working.' })
  @Creates(InvitationDocument, '/persons/{id}')
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The person is deactivated.' })
  invite(@Caller() caller: Principal, @Param('id') id: string): Promise<InvitationDocument> {
    return this.commands.execute(new InvitePerson(caller, id));
  }
}
