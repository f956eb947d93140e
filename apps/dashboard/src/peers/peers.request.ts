import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { OrgUnitLevel } from '#maturity/domain';
import type { TreeView } from '#read-models';
import { IsDay, PageRequest } from '#web';
import { orgUnitLevels } from '../org-units/org-unit.response.js';
import { IsKnownAt } from '../point-in-time/known-at.js';
import { treeViews } from '../point-in-time/point-in-time.request.js';

export class PeersRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'Compare this KPI. Either this or `track`.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  kpi?: string;

  @ApiPropertyOptional({
    description: 'Compare the score of this track; on ladders and independent tracks, the level.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  track?: string;

  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root?: string;

  @ApiPropertyOptional({ enum: orgUnitLevels, description: 'Only org units of this level.' })
  @IsOptional()
  @IsIn(orgUnitLevels)
  level?: OrgUnitLevel;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'The day that movement is compared with. Default: a year before `asOf`; for published figures the publication before.',
  })
  @IsOptional()
  @IsDay()
  since?: string;

  @ApiPropertyOptional({ description: 'Default: the edition in force on each day.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  edition?: string;

  @ApiPropertyOptional({
    description: 'With what the log held at that moment (RFC 3339), or up to that position; `now`: all.',
  })
  @IsOptional()
  @IsKnownAt()
  knownAt?: string;

  @ApiPropertyOptional({ enum: treeViews, default: 'as-is' })
  @IsOptional()
  @IsIn(treeViews)
  tree: TreeView = 'as-is';
}
