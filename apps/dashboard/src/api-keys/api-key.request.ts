import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { allRights, type Right } from '#identity/domain';

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
  @IsISO8601({ strict: true, strictSeparator: true })
  expiresAt?: string | null;
}
