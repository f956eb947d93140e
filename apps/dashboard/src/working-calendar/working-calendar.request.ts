import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WEEK, type Weekday } from '#calendar/domain';

export class WorkingCalendarRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1900,
    maximum: 2200,
    description: 'This year, if left out.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

const MAX_DAYS = 366;
const MAX_RANGES = 6;

export class WrittenDayRequest {
  @ApiProperty({ format: 'date', example: '2027-02-08' })
  @IsString()
  @MaxLength(20)
  day!: string;

  @ApiProperty({ description: 'Why other hours are worked.', example: 'Tết Nguyên đán' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({
    type: [String],
    description:
      'Ranges such as `08:00-12:00`, in order: half a day, or a day worked in lieu. Empty: a day off.',
  })
  @IsArray()
  @ArrayMaxSize(MAX_RANGES)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  hours!: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where the day is laid down.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string | null;
}

export class ChangedYearRequest {
  @ApiProperty({ type: 'integer', minimum: 1900, maximum: 2200 })
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @ApiProperty({
    type: [WrittenDayRequest],
    nullable: true,
    description: 'All days of the year that differ from the usual week. null: those of the file again.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_DAYS)
  @ValidateNested({ each: true })
  @Type(() => WrittenDayRequest)
  days!: WrittenDayRequest[] | null;
}

export class WrittenWeekdayRequest {
  @ApiProperty({ enum: WEEK })
  @IsIn(WEEK)
  weekday!: Weekday;

  @ApiProperty({
    type: [String],
    description: 'Ranges such as `07:30-11:30`, in order. Empty: a day off.',
  })
  @IsArray()
  @ArrayMaxSize(MAX_RANGES)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  hours!: string[];
}

export class ChangedWeekRequest {
  @ApiProperty({
    type: [WrittenWeekdayRequest],
    nullable: true,
    description: 'All seven days of the usual week. null: those of the file again.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2 * WEEK.length)
  @ValidateNested({ each: true })
  @Type(() => WrittenWeekdayRequest)
  week!: WrittenWeekdayRequest[] | null;
}
