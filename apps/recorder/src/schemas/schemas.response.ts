import { ApiProperty } from '@nestjs/swagger';
import type { EventTypeDefinition } from '#event-log';

/** One type of event. */
export class EventTypeSummary {
  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ example: 'service' })
  noun!: string;

  @ApiProperty({ example: 'digitized' })
  action!: string;

  @ApiProperty({ enum: ['timeline', 'counter', 'tree', 'amendment'] })
  kind!: EventTypeDefinition['kind'];

  @ApiProperty({
    description: 'Where its JSON Schema is.',
    example: '/api/v1/schemas/vn.thang.service.digitized.v1',
  })
  schema!: string;
}

export class ListSchemasResponse {
  @ApiProperty({ type: [EventTypeSummary] })
  items!: EventTypeSummary[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Always null: all types are on one page.',
  })
  next!: null;
}

export function eventTypeSummary(
  { type, noun, action, kind }: EventTypeDefinition,
  prefix: string,
): EventTypeSummary {
  return { type, noun, action, kind, schema: `${prefix}/schemas/${type}` };
}
