import { basename } from 'node:path';
import { ApiProperty } from '@nestjs/swagger';
import type { FrameworkProblem } from '#maturity/domain';

export class FrameworkProblemDocument {
  @ApiProperty({ description: 'The name of the file.' })
  file!: string;

  @ApiProperty({ description: 'JSON Pointer into the file; empty for the file as a whole.' })
  path!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  line!: number | null;

  @ApiProperty({ example: 'thresholds-rise' })
  rule!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;
}

/** Without the directory: where files lie on the server is nobody's business. */
export function problemDocument({
  file,
  path,
  line,
  rule,
  detail,
}: FrameworkProblem): FrameworkProblemDocument {
  return { file: basename(file), path, line, rule, detail };
}
