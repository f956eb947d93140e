import { Controller, Get } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '../auth/route-access.js';
import { HealthChecks, checkStates, type HealthReport } from './health-checks.js';

class LiveDocument {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

class ReadyDocument {
  @ApiProperty({
    enum: ['ok', 'degraded'],
    description: 'Degraded: it works, but an operator should know of something.',
  })
  status!: 'ok' | 'degraded';

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...checkStates] } })
  checks!: HealthReport;

  @ApiPropertyOptional({ type: [String], description: 'What an operator should know, in sentences.' })
  degraded?: string[];
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
    const { checks, degraded } = await this.checks.assertReady();
    if (degraded.length === 0) return { status: 'ok', checks };
    return { status: 'degraded', checks, degraded };
  }
}
