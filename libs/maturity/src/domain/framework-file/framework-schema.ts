type Schema = Readonly<Record<string, unknown>>;

const provenance: Schema = {
  description:
    'official: the publisher states it; reproduced: it reproduces published results; house: our own default.',
  enum: ['official', 'reproduced', 'house'],
};

const textInBoth: Schema = object(
  { vi: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  ['vi', 'en'],
  'A text in Vietnamese and English.',
);

const text: Schema = { $ref: '#/definitions/text' };
const id: Schema = { $ref: '#/definitions/id' };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' };
const formula: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  description: 'Measures, numbers, + - * /, parentheses, median(measure), subjects(measure >= number).',
};

const edition = object(
  {
    id: { type: 'string', minLength: 1, description: 'Quote it if it is a number: "2025".' },
    validFrom: day,
    validTo: { ...day, description: 'The last day in force; leave it out while in force.' },
    source: { ...text, description: 'Legal basis or publication: number, date, body.' },
  },
  ['id', 'validFrom', 'source'],
);

const appliesTo = object(
  {
    levels: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: ['nation', 'ministry', 'province', 'department', 'commune', 'other'] },
    },
    within: { type: 'string', minLength: 1, description: 'Only bodies at or below the one with this code.' },
  },
  ['levels'],
);

const kpi = {
  ...object(
    {
      id,
      name: text,
      description: text,
      unit: { enum: ['percent', 'count', 'days', 'ratio', 'money', 'score'] },
      numerator: formula,
      denominator: formula,
      window: {
        description: 'What happened in the last months, or ever. For formulas with flows only.',
        anyOf: [
          { const: 'to-date' },
          object({ months: { type: 'integer', minimum: 1, maximum: 120 } }, ['months']),
        ],
      },
      better: { enum: ['higher', 'lower'] },
      zeroDenominator: { enum: ['not-measurable', 'zero', 'full'] },
      driver: { type: 'string', minLength: 1, description: 'The measure whose growth moves this KPI.' },
      decimals: { type: 'integer', minimum: 0, maximum: 6, description: 'For display.' },
      provenance,
    },
    ['id', 'name', 'description', 'unit', 'numerator', 'better', 'decimals', 'provenance'],
  ),
  dependencies: { denominator: ['zeroDenominator'], zeroDenominator: ['denominator'] },
};

const criterion = object(
  {
    kpi: id,
    enter: { type: 'number', description: 'The stage is reached from this value on.' },
    exit: { type: 'number', description: 'The stage is held until the value is worse than this.' },
    provenance,
    exitProvenance: { ...provenance, description: 'Of the exit threshold; house unless said otherwise.' },
  },
  ['kpi', 'enter', 'exit', 'provenance'],
);

const stage = object(
  {
    level: { type: 'integer', minimum: 1, maximum: 20 },
    id,
    name: text,
    description: text,
    traits: { type: 'array', items: object({ name: text, value: text }, ['name', 'value']) },
    criteria: { type: 'array', minItems: 1, items: criterion },
  },
  ['level', 'id', 'name', 'criteria'],
);

const track = object(
  {
    id,
    kind: { enum: ['ladder', 'independent'] },
    name: text,
    stages: { type: 'array', minItems: 1, maxItems: 20, items: stage },
  },
  ['id', 'kind', 'name', 'stages'],
);

/** The shape of a framework file. `config/frameworks/framework.schema.json` is this, for editors. */
export const frameworkSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Thang framework',
  ...object(
    {
      id,
      name: text,
      description: text,
      edition,
      appliesTo,
      kpis: { type: 'array', minItems: 1, maxItems: 300, items: kpi },
      tracks: { type: 'array', minItems: 1, maxItems: 20, items: track },
    },
    ['id', 'name', 'description', 'edition', 'appliesTo', 'kpis', 'tracks'],
  ),
  definitions: {
    id: {
      type: 'string',
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 60,
      description: 'Lower case, with hyphens.',
    },
    text: textInBoth,
  },
};

function object(properties: Schema, required: readonly string[], description?: string): Schema {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}
