import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '#kernel';
import { InLanguage, Requires } from '#web';
import { RolesResponse, rolesResponse } from './person.response.js';

@ApiTags('Persons')
@Controller('roles')
export class RolesController {
  @Requires()
  @Get()
  @ApiOperation({ summary: 'The roles that can be given, with their rights' })
  @ApiOkResponse({ type: RolesResponse })
  list(@InLanguage() language: Language): RolesResponse {
    return rolesResponse(language);
  }
}
