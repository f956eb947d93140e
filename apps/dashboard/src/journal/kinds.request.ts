import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsOptional } from 'class-validator';
import { changeKinds, journalKinds, type JournalEntry } from '#assessments/domain';

export class KindsRequest {
  @ApiPropertyOptional({
    type: String,
    description:
      'Only lines of these kinds, separated by commas. Default: those that tell each change once, which leaves out alert-firing, alert-resolved and alert-withdrawn.',
    example: 'stage-advanced,stage-regressed',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(journalKinds, { each: true })
  kinds: readonly JournalEntry['kind'][] = changeKinds;
}
