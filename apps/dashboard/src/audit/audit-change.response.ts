import { ApiProperty } from '@nestjs/swagger';

export class AuditChangeDocument {
  @ApiProperty({ description: 'What changed, in words.', example: 'Vai trò' })
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
}
