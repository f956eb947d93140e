import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rulesSchema } from '#alerting/domain';
import { Public } from '#web';

@ApiTags('Alerts')
@Controller('rules')
export class RulesController {
  @Public()
  @Get('schema')
  @ApiOperation({ summary: 'The JSON Schema of a file with alert rules (`config/alerts.yaml`)' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): Readonly<Record<string, unknown>> {
    return rulesSchema;
  }
}
