import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length } from 'class-validator';
import { PageRequest } from '#web';
import { alertStates, type AlertState } from '#alerting/domain';

export class ListAlertsRequest extends PageRequest {
  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  orgUnit?: string;

  @ApiPropertyOptional({ enum: alertStates })
  @IsOptional()
  @IsIn(alertStates)
  state?: AlertState;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Only alerts that changed at or after this instant.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  since?: string;
}
