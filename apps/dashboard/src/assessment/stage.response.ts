import { ApiProperty } from '@nestjs/swagger';

export class StageDocument {
  @ApiProperty({ type: 'integer', minimum: 1 })
  level!: number;

  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}
