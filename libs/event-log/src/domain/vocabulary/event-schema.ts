import type { JsonSchema } from '../payload/index.js';
import { UNIT_CODE_PATTERN } from '../text/code-text.js';
import type { OrgUnitRule, SubjectRule } from './define-noun.js';
import type { InBoth } from './topics/event-form.js';
import { beginningOf, nounName } from './topics/event-forms.js';
import type { Noun } from './event-types.js';
import { titled } from './labelled-schema.js';

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
  title: InBoth;
  topic: string;
  subject: SubjectRule;
  orgUnit: OrgUnitRule;
  data: JsonSchema;
  dataOptional: boolean;
  examples: readonly unknown[];
}

/** Returns the published schema of a complete CloudEvent of one type, in the JSON event format. */
export function eventSchema(parts: EventSchemaParts): JsonSchema {
  const { type, title, topic, subject, orgUnit, data, dataOptional, examples } = parts;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:thang:schema:${type}`,
    ...titled(title),
    'x-topic': topic,
    type: 'object',
    properties: {
      specversion: { const: '1.0', ...titled(titles.specversion) },
      id: { ...text(attributeLimits.id), ...titled(titles.id) },
      source: { ...text(attributeLimits.source), format: 'uri-reference', ...titled(titles.source) },
      type: { const: type, ...titled(titles.type) },
      time: {
        type: 'string',
        format: 'date-time',
        ...titled(titles.time),
        description: 'When it happened: from 1970, for events of org units from 1900, to five minutes ahead.',
        'x-description-vi':
          'Lúc sự việc xảy ra: từ năm 1970, với sự kiện về đơn vị từ năm 1900, không quá năm phút tới.',
      },
      datacontenttype: {
        ...text(attributeLimits.datacontenttype),
        ...titled(titles.datacontenttype),
        description: 'JSON; assumed when absent.',
      },
      dataschema: { ...text(attributeLimits.dataschema), format: 'uri', ...titled(titles.dataschema) },
      corrects: {
        ...text(attributeLimits.id),
        ...titled(titles.corrects),
        description: 'The id of an earlier event of the same source that this one replaces.',
        'x-description-vi': 'Mã của sự kiện trước đó, cùng nguồn, mà sự kiện này thay thế.',
      },
      backfill: {
        type: 'boolean',
        default: false,
        ...titled(titles.backfill),
        description: 'History: counts, but sends no notifications.',
        'x-description-vi': 'Số liệu lịch sử: được tính nhưng không gửi thông báo.',
      },
      ...(subject.pattern === null ? {} : { subject: subjectSchema(subject) }),
      ...(orgUnit === 'absent' ? {} : { orgunit: unitSchema }),
      data: { ...data, ...titled(titles.data) },
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

const titles = {
  specversion: ['Phiên bản CloudEvents', 'Version of CloudEvents'],
  id: ['Mã sự kiện', 'Id'],
  source: ['Nguồn', 'Source'],
  type: ['Loại sự kiện', 'Type'],
  time: ['Ngày xảy ra', 'When it happened'],
  datacontenttype: ['Kiểu dữ liệu', 'Media type'],
  dataschema: ['Lược đồ', 'Schema'],
  corrects: ['Sửa sự kiện', 'Corrects'],
  backfill: ['Số liệu lịch sử', 'History'],
  orgunit: ['Đơn vị', 'Organisation'],
  data: ['Nội dung', 'Details'],
} as const satisfies Readonly<Record<string, InBoth>>;

const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
const unitSchema: JsonSchema = {
  type: 'string',
  pattern: `^${UNIT_CODE_PATTERN}$`,
  ...titled(titles.orgunit),
  description: 'The code of the org unit that it is about.',
  'x-description-vi': 'Mã đơn vị mà sự kiện nói tới.',
  'x-picks': ['org-unit'],
};

/** The subject is called as its entity is; one that may be of several nouns, by all their names. */
function subjectSchema({ nouns, pattern, form }: SubjectRule): JsonSchema {
  const names = nouns.map((noun) => nounName(noun as Noun));
  const title: InBoth = [names.map(([vi]) => vi).join(' / '), names.map(([, en]) => en).join(' / ')];
  const beginnings = nouns.flatMap((noun) => {
    const type = beginningOf(noun as Noun);
    return type === null ? [] : [[noun, type] as const];
  });
  return {
    ...text(attributeLimits.subject),
    pattern: pattern ?? '',
    ...titled(title),
    description: form,
    'x-picks': nouns,
    ...(beginnings.length > 0 && { 'x-begins': Object.fromEntries(beginnings) }),
  };
}

/** Allows extension attributes of senders, except under names that have a meaning in Thang. */
function extensionSchema(subject: SubjectRule, orgUnit: OrgUnitRule): Readonly<Record<string, JsonSchema>> {
  const own = ['data', 'backfill'];
  if (subject.pattern === null) own.push('subject');
  if (orgUnit === 'absent') own.push('orgunit');
  const names = `^(?!(?:${own.join('|')})$)[a-z0-9]{1,${attributeLimits.extensionName}}$`;
  return { [names]: extensionValue };
}
