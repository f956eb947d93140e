import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { allRights, type Right } from '#identity/domain';
import { IsInstant } from '#web';

export const DEFAULT_KEY_OVERLAP_HOURS = 24;
const MAX_KEY_OVERLAP_HOURS = 720;

export class RotateApiKeyRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_KEY_OVERLAP_HOURS,
    default: DEFAULT_KEY_OVERLAP_HOURS,
    description: 'How many hours the old secret still works.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_KEY_OVERLAP_HOURS)
  overlapHours?: number;
}

export class NewApiKeyRequest {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ enum: allRights, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(allRights, { each: true })
  rights!: Right[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Events must carry this source; else any.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  source?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Sees this org unit and all below it; else all.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnit?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @IsOptional()
  @IsInstant()
  expiresAt?: string | null;
}
