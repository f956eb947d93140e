import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Criterion, Provenance, Transform } from '#maturity/domain';
import { directions, provenances } from '../assessment/allowed-values.js';
import { MissingWorkDocument, StageDocument } from '../assessment/next-stage.response.js';
import { transformDocuments, transformProperty } from '../frameworks/transform.response.js';

export class NamedDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class UseTargetDocument extends NamedDocument {
  @ApiProperty({ format: 'date' })
  due!: string;
}

/** A stage, gate, item or target that uses a KPI. */
@ApiExtraModels(...transformDocuments)
export class KpiUseDocument {
  @ApiProperty()
  track!: string;

  @ApiPropertyOptional({ type: StageDocument, description: 'The rung or gate.' })
  stage?: StageDocument;

  @ApiPropertyOptional({ type: NamedDocument, description: 'The group of an index.' })
  group?: NamedDocument;

  @ApiPropertyOptional({ type: NamedDocument, description: 'The item of a checklist.' })
  item?: NamedDocument;

  @ApiPropertyOptional({ type: UseTargetDocument })
  target?: UseTargetDocument;

  @ApiPropertyOptional({ enum: directions })
  direction?: Criterion['direction'];

  @ApiPropertyOptional({ description: 'The threshold to enter, or the value of the target.' })
  enter?: number;

  @ApiPropertyOptional({ description: 'Held until the value is worse than this.' })
  exit?: number;

  @ApiPropertyOptional({ description: 'Whether the threshold is met. Not for items of an index.' })
  met?: boolean;

  @ApiPropertyOptional({
    description: 'Items of an index: the most that it gives, after what was shared out in its group.',
  })
  points?: number;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'Items of an index: what it gives here.',
  })
  given?: number | null;

  @ApiPropertyOptional(transformProperty)
  transform?: Transform;

  @ApiProperty({ enum: provenances, description: 'Of the threshold, or of the points and the transform.' })
  provenance!: Provenance;

  @ApiProperty({
    type: MissingWorkDocument,
    nullable: true,
    description:
      'The work that would meet it; of an item of an index, the least for the next band, or that which gives all of its points. null: met, or no amount of countable work does.',
  })
  missing!: MissingWorkDocument | null;
}
