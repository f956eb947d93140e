import { ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Transform } from '#maturity/domain';

class ShareFromDocument {
  @ApiProperty()
  from!: number;

  @ApiProperty()
  share!: number;
}

class ShareOfCodeDocument {
  @ApiProperty()
  value!: number;

  @ApiProperty()
  share!: number;
}

class LinearTransformDocument {
  @ApiProperty({ enum: ['linear'] })
  kind!: 'linear';

  @ApiProperty({ description: 'The value that gives nothing.' })
  from!: number;

  @ApiProperty({ description: 'The value that gives all points.' })
  to!: number;

  @ApiProperty({ description: 'No less than nothing and no more than all points.' })
  capped!: boolean;
}

class BandedTransformDocument {
  @ApiProperty({ enum: ['banded'] })
  kind!: 'banded';

  @ApiProperty({ type: [ShareFromDocument], description: 'Rising.' })
  bands!: readonly ShareFromDocument[];
}

class BinaryTransformDocument {
  @ApiProperty({ enum: ['binary'] })
  kind!: 'binary';

  @ApiProperty({ description: 'The value that gives all points.' })
  threshold!: number;
}

class CodedTransformDocument {
  @ApiProperty({ enum: ['coded'] })
  kind!: 'coded';

  @ApiProperty({ type: [ShareOfCodeDocument] })
  codes!: readonly ShareOfCodeDocument[];
}

class ZScoreTransformDocument {
  @ApiProperty({ enum: ['z-score'] })
  kind!: 'z-score';
}

/** One document for each kind of transform. A kind that is missing here does not compile. */
const documents = {
  linear: LinearTransformDocument,
  banded: BandedTransformDocument,
  binary: BinaryTransformDocument,
  coded: CodedTransformDocument,
  'z-score': ZScoreTransformDocument,
} satisfies { [Kind in Transform['kind']]: new () => Extract<Transform, { kind: Kind }> };

/** The documents that a class with a transform must name by `@ApiExtraModels`. */
export const transformDocuments = Object.values(documents);

/** Describes a property that holds a transform: its kind decides which other members it has. */
export const transformProperty = {
  oneOf: transformDocuments.map((document) => ({ $ref: getSchemaPath(document) })),
  description: 'From the value to the share of the points.',
} satisfies ApiPropertyOptions;
