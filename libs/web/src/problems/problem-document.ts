import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One error of a request, as OpenAPI shows it. */
export class RequestFaultDocument {
  @ApiPropertyOptional({ description: 'Where in the body, as a JSON Pointer.', example: '/rights/0' })
  pointer?: string;

  @ApiPropertyOptional({ description: 'Which query or path parameter.', example: 'limit' })
  parameter?: string;

  @ApiPropertyOptional({ description: 'Which header.', example: 'Thang-Min-Position' })
  header?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Which event of the body, counted from 0.' })
  index?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Which row of a list, as a spreadsheet counts them.' })
  row?: number;

  @ApiPropertyOptional({ description: 'Which column of a list, by its heading.' })
  column?: string;

  @ApiProperty({ example: 'max' })
  code!: string;

  @ApiProperty({ example: 'limit must not be greater than 500' })
  detail!: string;
}

/** A problem document (RFC 9457), as OpenAPI shows it. */
export class ProblemDocument {
  @ApiProperty({ example: 'urn:thang:problem:invalid-request' })
  type!: string;

  @ApiProperty({ example: 'Bad Request' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ description: 'What to change, or what to wait for.' })
  detail!: string;

  @ApiProperty({ description: 'Stable and machine-readable.', example: 'invalid-request' })
  code!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Seconds to wait, as in the header Retry-After.',
    example: 1,
  })
  retryAfter?: number;

  @ApiPropertyOptional({ type: [RequestFaultDocument] })
  errors?: RequestFaultDocument[];
}
