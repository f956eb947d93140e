import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsInstant, PageRequest } from '#web';
import { alertStates, type AlertState } from '#alerting/domain';

const stateFilters = [...alertStates, 'any'] as const;
type StateFilter = AlertState | 'any';

export class ListAlertsRequest extends PageRequest {
  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  orgUnit?: string;

  @ApiPropertyOptional({
    enum: stateFilters,
    description:
      'Default: the alerts that hold, firing or acknowledged, and of which people are notified; with `since`: any.',
  })
  @IsOptional()
  @IsIn(stateFilters)
  state?: StateFilter;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Only alerts that changed at or after this instant.',
  })
  @IsOptional()
  @IsInstant()
  since?: string;

  @ApiPropertyOptional({
    description:
      'The id of an alert that gathers those of several org units: only these. Without it, and without `state` and ' +
      '`since`, they are left out where the alert that gathers them is listed.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  within?: string;
}
