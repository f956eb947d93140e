import { Controller, Get } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '../auth/route-access.js';
import { HealthChecks, type HealthReport } from './health-checks.js';

class LiveDocument {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

class ReadyDocument extends LiveDocument {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: ['ok', 'failed'] } })
  checks!: HealthReport;
}

@ApiTags('Operation')
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  @Public()
  @Get('live')
  @ApiOperation({ summary: 'The process runs', description: 'Restart it when this fails.' })
  @ApiOkResponse({ type: LiveDocument })
  live(): LiveDocument {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  @ApiOperation({ summary: 'The process may be sent requests' })
  @ApiOkResponse({ type: ReadyDocument })
  @ApiServiceUnavailableResponse({
    description: 'A check failed, or the process is about to end.',
  })
  async ready(): Promise<ReadyDocument> {
    return { status: 'ok', checks: await this.checks.assertReady() };
  }
}
