import { ApiProperty } from '@nestjs/swagger';
import type { EventTypeDefinition, InBoth } from '#event-log';
import type { Language } from '#kernel';

export class TopicDocument {
  @ApiProperty({ example: 'services' })
  id!: string;

  @ApiProperty()
  name!: string;
}

/** One type of event. */
export class EventTypeSummary {
  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ example: 'service' })
  noun!: string;

  @ApiProperty({ example: 'digitized' })
  action!: string;

  @ApiProperty({ description: 'What happened, as a choice of a list.' })
  title!: string;

  @ApiProperty({ type: TopicDocument, description: 'What it is about.' })
  topic!: TopicDocument;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Its place among the types that offices record most often by hand, from 1.',
  })
  commonness!: number | null;

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
  { type, noun, action, kind, form, topic, commonness }: EventTypeDefinition,
  prefix: string,
  language: Language,
): EventTypeSummary {
  const inOne = ([vi, en]: InBoth): string => (language === 'vi' ? vi : en);
  return {
    ...{ type, noun, action, kind, commonness },
    title: inOne(form.title),
    topic: { id: topic.id, name: inOne(topic.name) },
    schema: `${prefix}/schemas/${type}`,
  };
}
