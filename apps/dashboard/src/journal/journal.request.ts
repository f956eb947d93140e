import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { journalKinds, type JournalEntry } from '#assessments/domain';
import { PageRequest } from '#web';

export class ListJournalRequest extends PageRequest {
  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  orgUnit?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only lines of these kinds, separated by commas.',
    example: 'stage-advanced,stage-regressed',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(journalKinds, { each: true })
  kinds?: JournalEntry['kind'][];
}
