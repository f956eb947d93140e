import { ApiProperty } from '@nestjs/swagger';

export class ClockDocument {
  @ApiProperty({ format: 'date-time', description: 'What the clock shows now.' })
  now!: string;

  @ApiProperty({ description: 'True while a demo plays: days pass faster than they do.' })
  simulated!: boolean;

  @ApiProperty({ description: 'Simulated seconds per real one.', example: 1 })
  rate!: number;
}

export class SampleDocument {
  @ApiProperty({ description: 'The org unit at the top of the sample.' })
  root!: string;

  @ApiProperty({ description: 'The framework to look at first.' })
  framework!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  licence!: string;

  @ApiProperty({ format: 'uri' })
  url!: string;

  @ApiProperty({
    description: 'Whether its org tree is recorded. A demo that starts first records its samples in turn.',
  })
  loaded!: boolean;
}

export class AboutResponse {
  @ApiProperty()
  version!: string;

  @ApiProperty({ enum: ['demo', 'normal'] })
  mode!: 'demo' | 'normal';

  @ApiProperty({ type: ClockDocument })
  clock!: ClockDocument;

  @ApiProperty({ example: 'Asia/Ho_Chi_Minh', description: 'The time zone in which days begin and end.' })
  timeZone!: string;

  @ApiProperty({ type: [SampleDocument] })
  samples!: SampleDocument[];

  @ApiProperty({ description: 'True until the first org unit is established.' })
  empty!: boolean;
}
