import {
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
  type ApiHeaderOptions,
  type ApiOperationOptions,
  type ApiPropertyOptions,
} from '@nestjs/swagger';
import { vocabulary } from '#event-log';
import { BATCH, BINARY, LINES, MAX_BATCH_EVENTS, MAX_EVENT_BYTES, OTHER_JSON, STRUCTURED } from '#intake';

type RequestBody = Exclude<NonNullable<ApiOperationOptions['requestBody']>, { $ref: string }>;

interface Attribute {
  required: boolean;
  description: string;
  schema: { type: 'string' | 'boolean'; enum?: string[]; format?: string; default?: boolean };
  example: string | boolean;
}

type ExampleEvent = Readonly<Record<string, unknown>>;

function workedExample(name: string): ExampleEvent {
  const [example] = vocabulary.get(`vn.thang.${name}.v1`)?.examples ?? [];
  if (!example) throw new Error(`There is no event type ${name}.`);
  return { ...example };
}

const digitized = workedExample('service.digitized');
const twoEvents = [workedExample('dossier.submitted'), workedExample('dossier.resolved')];

const text = { type: 'string' } as const;

/**
 * Attributes of an event: members in structured mode, `ce-` headers in binary mode. They are declared once
 * for both.
 */
const attributes: Readonly<Record<string, Attribute>> = {
  specversion: {
    required: true,
    description: 'The version of CloudEvents.',
    schema: { ...text, enum: ['1.0'] },
    example: '1.0',
  },
  id: {
    required: true,
    description: 'Unique within the source. Sending the same event again is safe.',
    schema: text,
    example: 'service-digitized-1',
  },
  source: {
    required: true,
    description: 'The system that sends the event, as a URI-reference.',
    schema: { ...text, format: 'uri-reference' },
    example: '/portals/ha-noi',
  },
  type: {
    required: true,
    description: '`GET /schemas/{type}` has the JSON Schema of each type, with examples.',
    schema: { ...text, enum: [...vocabulary.keys()] },
    example: 'vn.thang.service.digitized.v1',
  },
  time: {
    required: true,
    description:
      'When it happened (RFC 3339): from 1970, for events of org units from 1900, to five minutes ahead.',
    schema: { ...text, format: 'date-time' },
    example: '2025-07-01T08:30:00+07:00',
  },
  subject: {
    required: false,
    description: 'The entity that the event is about; most types require it.',
    schema: text,
    example: 'service/1.004194',
  },
  orgunit: {
    required: false,
    description: 'The code of the org unit; required unless the subject names it.',
    schema: text,
    example: 'VN-HN',
  },
  corrects: {
    required: false,
    description: 'The id of an earlier event of the same source that this one replaces.',
    schema: text,
    example: 'service-digitized-0',
  },
  backfill: {
    required: false,
    description: 'History: updates everything and sends no notifications. Needs the right `events:backfill`.',
    schema: { type: 'boolean', default: false },
    example: true,
  },
  dataschema: {
    required: false,
    description: 'The URI of a schema of the data.',
    schema: { ...text, format: 'uri' },
    example: 'urn:thang:schema:vn.thang.service.digitized.v1',
  },
};

/** A CloudEvent in the JSON event format, for OpenAPI. Other members are extension attributes. */
export class CloudEventDocument {
  @ApiPropertyOptional({ ...text, default: 'application/json', description: 'A JSON media type.' })
  datacontenttype?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the type of the event says; most types require it.',
  })
  data?: Record<string, unknown>;
}
for (const [name, { required, description, schema, example }] of Object.entries(attributes)) {
  ApiProperty({ ...schema, required, description, example } as ApiPropertyOptions)(
    CloudEventDocument.prototype,
    name,
  );
}

/** Returns the example value of an attribute. Attributes outside the binary example have none. */
function exampleOf(name: string): { example?: unknown } {
  return name in digitized ? { example: digitized[name] } : {};
}

export const attributeHeaders: readonly ApiHeaderOptions[] = Object.entries(attributes).map(
  ([name, { required, description, schema }]) => ({
    name: `ce-${name}`,
    required: false,
    description: `Binary mode only${required ? ', required there' : ''}. ${description}`,
    schema,
    ...exampleOf(name),
  }),
);

const eventData = {
  type: 'object',
  additionalProperties: true,
  description:
    'The data of one event. Its attributes are in the `ce-` headers, percent-encoded where not ASCII.',
} as const;

const event = { $ref: getSchemaPath(CloudEventDocument) };

/**
 * The four content modes, each with an example that a recorder accepts once the org unit VN-HN is
 * established.
 */
export const recordEventsBody: RequestBody = {
  required: false,
  description: `One of four content modes, chosen by the Content-Type. The body is absent only for an event in binary mode that has no data.`,
  content: {
    [STRUCTURED]: {
      schema: event,
      examples: { structured: { summary: 'One event', value: digitized } },
    },
    [BATCH]: {
      schema: { type: 'array', maxItems: MAX_BATCH_EVENTS, items: event },
      examples: { batch: { summary: 'Events that are stored together or not at all', value: twoEvents } },
    },
    [LINES]: {
      schema: { type: 'string', description: `One event per line, at most ${MAX_EVENT_BYTES} bytes each.` },
      examples: {
        lines: {
          summary: 'One event per line, any number of lines',
          value: twoEvents.map((one) => `${JSON.stringify(one)}\n`).join(''),
        },
      },
    },
    [BINARY]: {
      schema: eventData,
      examples: {
        binary: {
          summary: 'The data of the event whose attributes are the examples of the ce- headers',
          value: digitized['data'],
        },
      },
    },
    [OTHER_JSON]: { schema: eventData },
  },
};
