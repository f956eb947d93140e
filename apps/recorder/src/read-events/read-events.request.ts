import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsInstant, PageRequest } from '#web';

export class ListEventsRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'Events about this org unit.', example: 'VN-HN' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  orgUnit?: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Also events about every org unit below it.',
  })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  subtree: boolean = false;

  @ApiPropertyOptional({ example: 'vn.thang.service.digitized.v1' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  type?: string;

  @ApiPropertyOptional({ example: 'service/1.004194' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @ApiPropertyOptional({ example: '/portals/ha-noi' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  source?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Happened at or after this time.' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Happened before this time.' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({
    enum: ['newest', 'oldest'],
    default: 'newest',
    description: 'Which events come first, by position.',
  })
  @IsOptional()
  @IsIn(['newest', 'oldest'])
  order: 'newest' | 'oldest' = 'newest';
}
