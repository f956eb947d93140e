import {
  byKind,
  id,
  kpiId,
  notifies,
  object,
  ORG_UNIT_LEVELS,
  provenance,
  said,
  text,
} from './schema-parts.js';
import type { Schema } from './schema-parts.js';

const share = { type: 'number', minimum: 0, maximum: 1, description: 'Of the points of the item, 0–1.' };

const transform = byKind(
  [
    object(
      {
        kind: { const: 'linear' },
        from: { type: 'number', description: 'The value that gives nothing.' },
        to: { type: 'number', description: 'The value that gives all points.' },
        capped: {
          type: 'boolean',
          description: 'False: values beyond `from` and `to` give less than nothing, or more than all.',
        },
      },
      ['kind', 'from', 'to', 'capped'],
      'In proportion.',
    ),
    object(
      {
        kind: { const: 'banded' },
        bands: {
          type: 'array',
          minItems: 1,
          description: 'Rising. A value below the first band gives nothing.',
          items: object({ from: { type: 'number', description: 'The lowest value of the band.' }, share }, [
            'from',
            'share',
          ]),
        },
      },
      ['kind', 'bands'],
      'By the band that the value falls in.',
    ),
    object(
      {
        kind: { const: 'binary' },
        threshold: { type: 'number', description: 'The value that gives all points.' },
      },
      ['kind', 'threshold'],
      'All or nothing.',
    ),
    object(
      {
        kind: { const: 'coded' },
        codes: {
          type: 'array',
          minItems: 1,
          description: 'Any other value is not measurable.',
          items: object({ value: { type: 'number' }, share }, ['value', 'share']),
        },
      },
      ['kind', 'codes'],
      'A share for each exact value.',
    ),
    object(
      { kind: { const: 'z-score' } },
      ['kind'],
      'By the distance from the mean of the peers, brought to 0–1 between the lowest and the highest of them.',
    ),
  ],
  ['linear', 'banded', 'binary', 'coded', 'z-score'],
  'From the value of the KPI to a share of the points.',
);

const item = object(
  {
    kpi: kpiId,
    points: {
      type: 'number',
      minimum: 0,
      description: 'The most that it can give, or its weight. 0: tracked only.',
    },
    provenance: said(provenance, 'Of the points and the transform.'),
    transform,
  },
  ['kpi', 'points', 'provenance', 'transform'],
);

const aggregation = { enum: ['sum', 'mean', 'weighted-mean', 'min'] };

const group = object(
  {
    id,
    name: text,
    points: { type: 'number', minimum: 0, description: 'The most that it can give, or its weight.' },
    aggregation: {
      ...aggregation,
      description:
        'sum: the points of the items add up to those of the group; else its points times the mean, weighted mean or least of their shares.',
    },
    provenance: said(provenance, 'Of the points of the group.'),
    items: { type: 'array', minItems: 1, maxItems: 300, items: item },
  },
  ['id', 'name', 'points', 'aggregation', 'provenance', 'items'],
);

const band = object(
  {
    level: { type: 'integer', minimum: 1, maximum: 20, description: 'From 1 up, in order.' },
    id,
    name: text,
    description: text,
    enter: { type: 'number', description: 'The score from which on it is reached.' },
    exit: {
      type: 'number',
      description: 'It is held until the score is lower than this: never above `enter`.',
    },
    exclusive: { type: 'boolean', description: 'True: `enter` itself still belongs to the band below.' },
    provenance: said(provenance, 'Of `enter`.'),
  },
  ['level', 'id', 'name', 'enter', 'exit', 'provenance'],
);

const decimals = { type: 'integer', minimum: 0, maximum: 10, description: 'Decimals, half away from zero.' };

export const indexTrackSchema: Schema = object(
  {
    id,
    kind: { const: 'index' },
    name: text,
    notifies,
    max: { type: 'number', exclusiveMinimum: 0, description: 'The highest score that there is.' },
    aggregation: {
      ...aggregation,
      description:
        'sum: the points of the groups add up to `max`; else `max` times the mean, weighted mean or least of their shares.',
    },
    rounding: object(
      { items: decimals, groups: decimals, score: decimals },
      [],
      'Where the publisher rounds. Leave it out where not.',
    ),
    groups: { type: 'array', minItems: 1, maxItems: 100, items: group },
    bands: {
      type: 'array',
      maxItems: 20,
      items: band,
      description: 'What scores are called. Leave it out when they have no names.',
    },
    aggregate: object(
      { level: { enum: ORG_UNIT_LEVELS, description: 'The level of the org units below.' } },
      ['level'],
      'Org units with units of this level below them score the mean over these, group by group, rounded as `rounding.groups` says.',
    ),
    comparedWith: said(
      id,
      'For a track that shows a published score: the index track of this file that computes it. The difference is shown.',
    ),
  },
  ['id', 'kind', 'name', 'max', 'aggregation', 'groups'],
);
