import type { JsonSchema } from '../payload/index.js';
import { UNIT_CODE_PATTERN } from '../text/code-text.js';
import type { OrgUnitRule, SubjectRule } from './define-noun.js';

/** Limits of attributes, in characters. They keep index rows within the maximum size of PostgreSQL. */
export const attributeLimits = {
  id: 300,
  source: 300,
  subject: 200,
  dataschema: 300,
  datacontenttype: 100,
  extensionName: 64,
  extensionValue: 1000,
  extensions: 32,
} as const;

interface EventSchemaParts {
  type: string;
  title: string;
  subject: SubjectRule;
  orgUnit: OrgUnitRule;
  data: JsonSchema;
  dataOptional: boolean;
  examples: readonly unknown[];
}

/** Returns the published schema of a complete CloudEvent of one type, in the JSON event format. */
export function eventSchema(parts: EventSchemaParts): JsonSchema {
  const { type, title, subject, orgUnit, data, dataOptional, examples } = parts;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:thang:schema:${type}`,
    title,
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: text(attributeLimits.id),
      source: { ...text(attributeLimits.source), format: 'uri-reference' },
      type: { const: type },
      time: {
        type: 'string',
        format: 'date-time',
        description: 'When it happened: from 1970, for events of org units from 1900, to five minutes ahead.',
      },
      datacontenttype: {
        ...text(attributeLimits.datacontenttype),
        description: 'JSON; assumed when absent.',
      },
      dataschema: { ...text(attributeLimits.dataschema), format: 'uri' },
      corrects: {
        ...text(attributeLimits.id),
        description: 'The id of an earlier event of the same source that this one replaces.',
      },
      backfill: {
        type: 'boolean',
        default: false,
        description: 'History: counts, but sends no notifications.',
      },
      ...(subject.pattern === null ? {} : { subject: subjectSchema(subject) }),
      ...(orgUnit === 'absent' ? {} : { orgunit: unitSchema }),
      data,
    },
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'time',
      ...(subject.presence === 'required' ? ['subject'] : []),
      ...(orgUnit === 'required' ? ['orgunit'] : []),
      ...(dataOptional ? [] : ['data']),
    ],
    patternProperties: extensionSchema(subject, orgUnit),
    additionalProperties: false,
    examples,
  };
}

/** CloudEvents integers have 32 bits. */
export const extensionIntegers = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } as const;

const extensionValue: JsonSchema = {
  type: ['string', 'boolean', 'integer'],
  maxLength: attributeLimits.extensionValue,
  ...extensionIntegers,
};

const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
const unitSchema: JsonSchema = {
  type: 'string',
  pattern: `^${UNIT_CODE_PATTERN}$`,
  description: 'The code of the org unit that it is about.',
};

function subjectSchema(subject: SubjectRule): JsonSchema {
  return { ...text(attributeLimits.subject), pattern: subject.pattern ?? '', description: subject.form };
}

/** Allows extension attributes of senders, except under names that have a meaning in Thang. */
function extensionSchema(subject: SubjectRule, orgUnit: OrgUnitRule): Readonly<Record<string, JsonSchema>> {
  const own = ['data', 'backfill'];
  if (subject.pattern === null) own.push('subject');
  if (orgUnit === 'absent') own.push('orgunit');
  const names = `^(?!(?:${own.join('|')})$)[a-z0-9]{1,${attributeLimits.extensionName}}$`;
  return { [names]: extensionValue };
}
