import { ApiProperty } from '@nestjs/swagger';

export class CourseStep {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: 'integer', description: '0: no stage.' })
  level!: number;
}

export class OrgUnitCourse {
  @ApiProperty()
  orgUnit!: string;

  @ApiProperty({ type: [CourseStep], description: 'Each level from its day on.' })
  steps!: CourseStep[];
}

export class CoursesResponse {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  until!: string;

  @ApiProperty({
    type: [OrgUnitCourse],
    description: 'Of the org units that have moved. The others have stayed.',
  })
  items!: OrgUnitCourse[];
}
