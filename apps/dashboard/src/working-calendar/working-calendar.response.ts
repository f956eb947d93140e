import { ApiProperty } from '@nestjs/swagger';
import { WEEK, type Weekday } from '#calendar/domain';

const HOURS = 'Ranges such as `08:00-12:00`, in order. Empty: a day off.';

export class WeekdayHours {
  @ApiProperty({ enum: WEEK })
  weekday!: Weekday;

  @ApiProperty({ type: [String], description: HOURS })
  hours!: string[];
}

export class ExceptionalDayDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ description: 'Why other hours are worked, in the language of the request.' })
  name!: string;

  @ApiProperty({ type: [String], description: HOURS })
  hours!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'Where the day is laid down.' })
  source!: string | null;

  @ApiProperty({ description: 'Expected by the law alone, not laid down yet.' })
  expected!: boolean;
}

export class WorkingCalendarResponse {
  @ApiProperty({ example: 'vn' })
  id!: string;

  @ApiProperty({ description: 'In the language of the request.' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({
    description: 'How many days of the year are worked. Half days count a half.',
  })
  workingDays!: number;

  @ApiProperty({
    description: 'Whether administrators edited this year. Else its days are those of the file.',
  })
  edited!: boolean;

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'The years for which exceptional days are known, in order.',
  })
  years!: number[];

  @ApiProperty({ type: [WeekdayHours] })
  week!: WeekdayHours[];

  @ApiProperty({
    description: 'Whether administrators edited the usual week. Else it is that of the file.',
  })
  weekEdited!: boolean;

  @ApiProperty({ type: [ExceptionalDayDocument], description: 'Of the year, in order.' })
  days!: ExceptionalDayDocument[];
}
