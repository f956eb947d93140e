export type Schema = Readonly<Record<string, unknown>>;

export function object(properties: Schema, required: readonly string[], description?: string): Schema {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}

/**
 * Returns a schema of one of several shapes, distinguished by `kind`. Without the discriminator an editor
 * would show the errors of all shapes.
 */
export function byKind(shapes: readonly Schema[], kinds: readonly string[], description: string): Schema {
  return {
    description,
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: kinds } },
    discriminator: { propertyName: 'kind' },
    oneOf: shapes,
  };
}

export const text: Schema = { $ref: '#/definitions/text' };
export const id: Schema = { $ref: '#/definitions/id' };
export const provenance: Schema = { $ref: '#/definitions/provenance' };
export const formula: Schema = { $ref: '#/definitions/formula' };
export const day: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day, as YYYY-MM-DD.',
};

export const notifies: Schema = {
  type: 'boolean',
  description:
    'False: nobody is notified of its movements, as for a track that checks another. They are in the journal.',
};

export const ORG_UNIT_LEVELS = ['nation', 'ministry', 'province', 'department', 'commune', 'other'] as const;

/**
 * Adds a description, for editors, to a field that refers to a definition. Draft-07 ignores keywords beside a
 * `$ref`.
 */
export const said = (definition: Schema, description: string): Schema => ({
  description,
  allOf: [definition],
});

export const kpiId = said(id, 'The id of one of the KPIs of this file.');

export const definitions: Schema = {
  id: {
    type: 'string',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 60,
    description:
      'Lower case letters and digits, with hyphens between. Unique in its list; do not change it once it is in use.',
  },
  text: object(
    { vi: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
    ['vi', 'en'],
    'A text in Vietnamese and English.',
  ),
  provenance: {
    description:
      'Where the number comes from. official: the publisher states it; reproduced: it reproduces published results; house: our own default.',
    enum: ['official', 'reproduced', 'house'],
  },
  formula: {
    type: 'string',
    minLength: 1,
    maxLength: 500,
    description:
      'Measures, measure["subject"], numbers, + - * /, parentheses, median(measure), subjects(measure >= number), kpi("id"). <flow>.counted is a flow without what org units report about themselves.',
    examples: ['services.eligibleFullProcess', 'services.eligible["group=G2C"]', 'kpi("osi") + kpi("tii")'],
  },
};
