import { ApiProperty } from '@nestjs/swagger';
import { inLanguage, type Language } from '#kernel';
import type { UnitListResult } from './unit-lists.js';

export class RejectedUnitDocument {
  @ApiProperty({ type: 'integer', description: 'The row of the file, from 1.' })
  row!: number;

  @ApiProperty({ type: String, nullable: true })
  code!: string | null;

  @ApiProperty({ example: 'unknown-unit' })
  problem!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;
}

export class UnitListResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The run that recorded it. null: a preview, or nothing to record.',
    example: '7',
  })
  run!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The import by which all of it can be undone. null: nothing was recorded.',
    example: '12',
  })
  import!: string | null;

  @ApiProperty({ type: 'integer', description: 'Org units that the tree lacked and now has, or would have.' })
  established!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Org units that the tree has already as the list states them.',
  })
  same!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that were, or would be, rejected.' })
  rejectedCount!: number;

  @ApiProperty({ type: [RejectedUnitDocument], description: 'The first hundred of them.' })
  rejected!: RejectedUnitDocument[];
}

const MAX_SHOWN = 100;

export function unitListDocument(result: UnitListResult, language: Language): UnitListResponse {
  const { run, importId, established, same, rejectedRows, problems } = result;
  return {
    run: run === null ? null : String(run),
    import: importId === null ? null : String(importId),
    established,
    same,
    rejectedCount: rejectedRows,
    rejected: problems.slice(0, MAX_SHOWN).map(({ row, code, problem, detail }) => {
      return { row, code, problem, detail: inLanguage(detail, language) };
    }),
  };
}
