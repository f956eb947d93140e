import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { DEFAULT_FIGURE_MONTHS, entityKinds } from '#maturity/domain';
import { IsDay, PageRequest } from '#web';

const nouns = [...entityKinds.keys()];

export class ListEntitiesRequest extends PageRequest {
  @ApiProperty({ enum: nouns, description: 'What is listed.' })
  @IsIn(nouns)
  noun!: string;

  @ApiPropertyOptional({
    enum: ['below'],
    description: 'Also those of the org units below, by today’s tree. Default: of the org unit alone.',
  })
  @IsOptional()
  @IsIn(['below'])
  include?: 'below';

  @ApiPropertyOptional({
    format: 'date',
    description:
      'The state at the end of that day, by all facts that are known now. Default: today. Names are the newest.',
  })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    description: 'Only those whose name or code holds this text; accents and case do not matter.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;

  @ApiPropertyOptional({
    description: 'Only those that count for this measure on that day, for example `services.fullProcess`.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  measure?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 120,
    default: DEFAULT_FIGURE_MONTHS,
    description: 'The window of `measure`, if it counts what happened in one.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(120)
  months: number = DEFAULT_FIGURE_MONTHS;
}
