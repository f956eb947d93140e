import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { InstallationSettings } from '#installation';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { assertAdministersAll } from './administers-all.js';
import { choicesOf, InstallationDescription } from './installation-description.js';
import { InstallationPatch, TestMailRequest } from './installation.request.js';
import { InstallationResponse } from './installation.response.js';

/** The settings of the whole installation, for administrators of the whole tree. */
@ApiTags('Operation')
@Controller('installation')
export class InstallationController {
  constructor(
    private readonly installation: InstallationSettings,
    private readonly description: InstallationDescription,
  ) {}

  @Requires('administer')
  @Get()
  @ApiOperation({ summary: 'The settings of the installation' })
  @ApiOkResponse({ type: InstallationResponse })
  get(@Caller() caller: Principal, @InLanguage() language: Language): Promise<InstallationResponse> {
    assertAdministersAll(caller);
    return this.description.describe(language);
  }

  @Requires('administer')
  @Patch()
  @ApiOperation({
    summary: 'Change the settings of the installation',
    description: 'They hold at once, without a restart. What the environment sets cannot be changed.',
  })
  @ApiOkResponse({ type: InstallationResponse })
  @ApiBadRequestResponse()
  @ApiConflictResponse({ description: 'The environment sets it.' })
  @ApiUnprocessableEntityResponse({ description: 'A setting is not valid.' })
  async change(
    @Caller() caller: Principal,
    @Body() patch: InstallationPatch,
    @InLanguage() language: Language,
  ): Promise<InstallationResponse> {
    assertAdministersAll(caller);
    await this.installation.change(choicesOf(patch), caller);
    return this.description.describe(language);
  }

  @Requires('administer')
  @Post('test-mail')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a test mail' })
  @ApiNoContentResponse()
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'The mail was not sent; the detail says why.' })
  async testMail(
    @Caller() caller: Principal,
    @Body() wanted: TestMailRequest,
    @InLanguage() language: Language,
  ): Promise<void> {
    assertAdministersAll(caller);
    await this.description.sendTestMail(wanted, language);
  }
}
