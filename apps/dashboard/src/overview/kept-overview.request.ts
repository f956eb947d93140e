import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Min, ValidateNested } from 'class-validator';

export class ShownOverviewDocument {
  @ApiProperty({ type: String, nullable: true, description: 'null: what the overview begins with.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  track: string | null = null;
}

/** Members that are absent stay as they are. */
export class KeptOverviewPatch {
  @ApiPropertyOptional({ type: ShownOverviewDocument, description: 'What the overview shows from now on.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ShownOverviewDocument)
  shown?: ShownOverviewDocument;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'The journal position up to which the person has seen what moved.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  seen?: number;
}
