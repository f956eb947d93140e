import { ApiProperty } from '@nestjs/swagger';
import type { Break } from '#insights';
import { formatDay } from '#kernel';

export class BreakDocument {
  @ApiProperty({ format: 'date', description: 'The first of these days that the later edition assesses.' })
  day!: string;

  @ApiProperty({ description: 'The edition before.' })
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty({
    description: 'False: the editions have not the same basis, so differences across mean nothing.',
  })
  comparable!: boolean;
}

export function breakDocument({ day, from, to, comparable }: Break): BreakDocument {
  return { day: formatDay(day), from: from.edition.id, to: to.edition.id, comparable };
}
