import { formula, id, object, ORG_UNIT_LEVELS, provenance, said, text } from './schema-parts.js';
import type { Schema } from './schema-parts.js';

const window: Schema = {
  description:
    '{ months: 12 } for what happened in the last twelve months (1–120), to-date for everything up to the day asked for. For formulas with something that happens over time only.',
  anyOf: [
    { const: 'to-date', description: 'Everything up to the day asked for.' },
    object(
      { months: { type: 'integer', minimum: 1, maximum: 120, description: '12: the last twelve months.' } },
      ['months'],
      'The last months up to the day asked for.',
    ),
  ],
};

const policy: Schema = { enum: ['not-measurable', 'zero', 'full', 'share-out'] };
const POLICIES =
  'not-measurable: there is no value; zero: it is 0; full: it is 100 % (or 1, for a ratio); share-out: an item of an index leaves its points to the others of its group.';

export const kpiSchema: Schema = {
  ...object(
    {
      id,
      name: text,
      description: said(text, 'What is counted, of what, over which time.'),
      unit: {
        description: 'percent: 100 × numerator / denominator, which count the same.',
        enum: ['percent', 'count', 'days', 'ratio', 'money', 'score'],
      },
      numerator: formula,
      denominator: formula,
      window,
      better: {
        description: 'Which way is progress? It gives all thresholds on this KPI their direction.',
        enum: ['higher', 'lower'],
      },
      zeroDenominator: { ...policy, description: `What a denominator of 0 means. ${POLICIES}` },
      applicable: object(
        {
          when: said(formula, 'The KPI applies to org units for which this is above 0, in the same window.'),
          otherwise: { ...policy, description: `What it is for all others. ${POLICIES}` },
        },
        ['when', 'otherwise'],
        'Leave it out when the KPI applies to every org unit.',
      ),
      driver: {
        type: 'string',
        minLength: 1,
        description:
          'The measure whose growth is the work that moves this KPI, such as services.fullProcess.',
      },
      decimals: {
        type: 'integer',
        minimum: 0,
        maximum: 6,
        description: 'For display; thresholds are compared with the exact value.',
      },
      provenance: said(provenance, 'Of the definition of the KPI.'),
      validFor: object(
        {
          months: {
            type: 'integer',
            minimum: 1,
            maximum: 120,
            description: 'Months after the day of publication.',
          },
        },
        ['months'],
        'How long a published index counts. After that it is missing until it is published again. Leave it out when it counts until the next publication. For indices only.',
      ),
      min: { type: 'number', description: 'The lowest possible value. A lower one is marked, not changed.' },
      max: {
        type: 'number',
        description: 'The highest possible value. A higher one is marked, not changed.',
      },
      aggregate: object(
        {
          level: { enum: ORG_UNIT_LEVELS, description: 'The level of the org units below.' },
          decimals: {
            type: 'integer',
            minimum: 0,
            maximum: 10,
            description: 'Decimals of the mean, half away from zero. Leave it out when it is not rounded.',
          },
        },
        ['level'],
        'Org units with units of this level below them take the mean of the values of these.',
      ),
    },
    ['id', 'name', 'description', 'unit', 'numerator', 'better', 'decimals', 'provenance'],
  ),
  dependencies: { denominator: ['zeroDenominator'], zeroDenominator: ['denominator'] },
};
