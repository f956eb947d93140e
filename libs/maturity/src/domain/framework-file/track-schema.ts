import { day, id, kpiId, notifies, object, provenance, said, text } from './schema-parts.js';
import type { Schema } from './schema-parts.js';

const thresholds = {
  kpi: kpiId,
  enter: { type: 'number', description: 'It is reached from this value on.' },
  exit: {
    type: 'number',
    description: 'It is held until the value is worse than this: never stricter than `enter`.',
  },
  atLeast: {
    type: 'integer',
    minimum: 2,
    description:
      'The least denominator of the KPI, which must have one: a share of fewer items decides nothing, as if it were not measured.',
  },
  provenance: said(provenance, 'Of `enter`.'),
  exitProvenance: said(provenance, 'Of `exit`; house unless said otherwise.'),
};

const stage = object(
  {
    level: { type: 'integer', minimum: 1, maximum: 20, description: 'From 1 up, in order.' },
    id,
    name: text,
    description: text,
    traits: {
      type: 'array',
      description: 'What else describes the stage, for people.',
      items: object({ name: text, value: text }, ['name', 'value']),
    },
    criteria: {
      type: 'array',
      minItems: 1,
      description: 'All of them must be met.',
      items: object(thresholds, ['kpi', 'enter', 'exit', 'provenance']),
    },
  },
  ['level', 'id', 'name', 'criteria'],
);

export const stagedTrackSchema = (kind: string, description: string): Schema =>
  object(
    {
      id,
      kind: { const: kind },
      name: text,
      notifies,
      stages: { type: 'array', minItems: 1, maxItems: 20, items: stage, description },
    },
    ['id', 'kind', 'name', 'stages'],
  );

export const checklistTrackSchema = object(
  {
    id,
    kind: { const: 'checklist' },
    name: text,
    notifies,
    items: {
      type: 'array',
      minItems: 1,
      maxItems: 300,
      description: 'Each is there or not; the score is the share of them that are.',
      items: object(
        { id, name: text, group: said(text, 'The heading that it is listed under.'), ...thresholds },
        ['id', 'name', 'kpi', 'enter', 'exit', 'provenance'],
      ),
    },
  },
  ['id', 'kind', 'name', 'items'],
);

const target = object(
  {
    id,
    name: text,
    kpi: kpiId,
    value: { type: 'number', description: 'To be reached, in the direction of the KPI.' },
    from: { ...day, description: 'From this day on it is worked towards, as YYYY-MM-DD.' },
    due: { ...day, description: 'The last day on which reaching it counts as on time, as YYYY-MM-DD.' },
    provenance: said(provenance, 'Of the value and its days.'),
  },
  ['id', 'name', 'kpi', 'value', 'from', 'due', 'provenance'],
);

export const targetsTrackSchema = object(
  {
    id,
    kind: { const: 'targets' },
    name: text,
    notifies,
    targets: { type: 'array', minItems: 1, maxItems: 300, items: target },
  },
  ['id', 'kind', 'name', 'targets'],
);
