import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { TreeView } from '#read-models';
import { IsDay } from '#web';
import { IsKnownAt } from './known-at.js';

export const treeViews = ['as-is', 'as-was', 'restated'] as const satisfies readonly TreeView[];

/**
 * The known-at moment, the tree view and the edition. Extend it for every request that assesses an org unit.
 */
export class KnownAtRequest {
  @ApiPropertyOptional({
    description: 'The edition of the framework; needs `framework`. Default: the one in force on each day.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  edition?: string;

  @ApiPropertyOptional({
    description:
      'With what the log held at that moment (RFC 3339), or up to that position: the same numbers for ever. `now`, and without it: with all that it holds.',
    example: '4711',
  })
  @IsOptional()
  @IsKnownAt()
  knownAt?: string;

  @ApiPropertyOptional({
    enum: treeViews,
    default: 'as-is',
    description:
      'By today’s tree; by the tree of each day; or restated, by the framework’s rule for org units that were merged.',
  })
  @IsOptional()
  @IsIn(treeViews)
  tree: TreeView = 'as-is';
}

/** A point in time: a day, and what was known of it. */
export class PointInTimeRequest extends KnownAtRequest {
  @ApiPropertyOptional({ format: 'date', description: "Inclusive, by the facts' own dates. Default: today." })
  @IsOptional()
  @IsDay()
  asOf?: string;
}

/** A point in time, and one framework or all that apply to an org unit. */
export class FrameworksAtRequest extends PointInTimeRequest {
  @ApiPropertyOptional({ description: 'Only this framework; else all that apply to the org unit.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework?: string;
}

/** A point in time and one framework. */
export class FrameworkAtRequest extends PointInTimeRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;
}
