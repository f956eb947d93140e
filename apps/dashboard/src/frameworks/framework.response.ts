import { basename } from 'node:path';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Applicability, FrameworkProblem, TrackKind } from '#maturity/domain';
import { trackKinds } from '../assessment/allowed-values.js';
import { orgUnitLevels } from '../org-units/org-unit.response.js';
import { KpiDefinitionDocument } from './kpi-definition.response.js';
import { TrackDefinitionDocument } from './track-definition.response.js';

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

/** Leaves the directory out, so that the answer does not reveal paths on the server. */
export function problemDocument({
  file,
  path,
  line,
  rule,
  detail,
}: FrameworkProblem): FrameworkProblemDocument {
  return { file: basename(file), path, line, rule, detail };
}

export const editionStates = ['in-force', 'ended', 'coming'] as const;

export class LegalBasisDocument {
  @ApiProperty({ example: '766/QĐ-TTg' })
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ description: 'Who issued it.' })
  body!: string;
}

export class EditionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Inclusive; null: in force.' })
  validTo!: string | null;

  @ApiProperty({ enum: editionStates, description: 'Today.' })
  state!: (typeof editionStates)[number];

  @ApiProperty()
  source!: string;

  @ApiProperty({ type: LegalBasisDocument, nullable: true })
  legalBasis!: LegalBasisDocument | null;

  @ApiProperty({
    description: 'Only editions of the same basis are compared with each other without being asked to.',
  })
  basis!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The framework that took its place.' })
  successor!: string | null;
}

export class ApplicabilityDocument {
  @ApiProperty({ enum: orgUnitLevels, isArray: true })
  levels!: Applicability['levels'][number][];

  @ApiProperty({ type: String, nullable: true, description: 'Only org units at or below this one.' })
  within!: string | null;
}

export class FrameworkSummary {
  @ApiProperty({ example: 'vn-service-levels' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  description!: string;

  @ApiProperty({ description: 'Whether its changes are notified. Pages offer these frameworks first.' })
  followed!: boolean;

  @ApiProperty({
    type: EditionDocument,
    description: 'The one described: the chosen one, else the one in force today, else the nearest.',
  })
  edition!: EditionDocument;

  @ApiProperty({ type: [EditionDocument], description: 'All of them, from the oldest to the newest.' })
  editions!: EditionDocument[];

  @ApiProperty({ type: ApplicabilityDocument })
  appliesTo!: ApplicabilityDocument;

  @ApiProperty({ enum: orgUnitLevels, isArray: true, description: 'The levels that any edition applies to.' })
  studies!: Applicability['levels'][number][];

  @ApiProperty({ enum: trackKinds, isArray: true })
  trackKinds!: TrackKind[];
}

export class FrameworksResponse {
  @ApiProperty({ type: [FrameworkSummary] })
  items!: FrameworkSummary[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiPropertyOptional({
    type: [FrameworkProblemDocument],
    description:
      'For administrators of everything: what is wrong with the files as they are now, while the editions above stay in use.',
  })
  problems?: FrameworkProblemDocument[];
}

export class FrameworkResponse extends FrameworkSummary {
  @ApiProperty({
    enum: ['sum', 'mean'],
    description: 'How an org unit that others were merged into is restated.',
  })
  restatement!: 'sum' | 'mean';

  @ApiProperty({
    enum: ['later', 'sum'],
    description:
      'What counts of a subject that several merged org units have: once, as in the one with the latest event; or in each of them.',
  })
  overlap!: 'later' | 'sum';

  @ApiProperty({ type: [KpiDefinitionDocument] })
  kpis!: KpiDefinitionDocument[];

  @ApiProperty({ type: [TrackDefinitionDocument] })
  tracks!: TrackDefinitionDocument[];
}
