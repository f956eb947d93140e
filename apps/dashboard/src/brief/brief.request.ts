import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { Language } from '#kernel';
import { IsDay } from '#web';
import { IsKnownAt } from '../point-in-time/known-at.js';

const formats = ['pdf', 'html'] as const;
const languages = ['vi', 'en'] as const satisfies readonly Language[];

export class BriefRequest {
  @ApiPropertyOptional({ enum: formats, default: 'pdf', description: '`html`: the page to print.' })
  @IsOptional()
  @IsIn(formats)
  format: (typeof formats)[number] = 'pdf';

  @ApiPropertyOptional({ description: 'Default: the followed framework that pages begin with.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    description: 'With what the log held at that moment (RFC 3339), or up to that position; `now`: all.',
    example: '4711',
  })
  @IsOptional()
  @IsKnownAt()
  knownAt?: string;

  @ApiPropertyOptional({ enum: languages, description: 'In place of `Accept-Language`, for links.' })
  @IsOptional()
  @IsIn(languages)
  language?: Language;
}
