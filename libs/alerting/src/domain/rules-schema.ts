import { severities } from './alert-rule.js';
import {
  bandMoves,
  checkChoices,
  gateMoves,
  itemMoves,
  milestoneMoves,
  stageMoves,
  targetVerdicts,
  type ConditionName,
} from './rule-conditions.js';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const days: Schema = { type: 'string', pattern: '^[1-9][0-9]{0,2}d$', description: 'Such as 30d.' };

/** The members of `when`. The type makes the list complete. */
const conditions: Readonly<Record<ConditionName, Schema>> = {
  stage: oneOrMore(stageMoves, 'The announced stage of a ladder, or the band of an index.'),
  approaching: {
    const: true,
    description: 'Progress to the next stage or gate reaches 80 %, from below.',
  },
  gate: oneOrMore(gateMoves, 'One gate of a track of gates.'),
  band: oneOrMore(bandMoves, 'The band of an index alone.'),
  kpi: {
    ...object(
      {
        id: { ...text, description: 'A KPI; left out: any that the next stage needs.' },
        toward: {
          type: 'number',
          exclusiveMinimum: 0,
          description: 'Moved toward the threshold by this much.',
        },
        away: { type: 'number', exclusiveMinimum: 0, description: 'Moved away from it by this much.' },
        in: days,
      },
      ['in'],
      'A KPI that moved by an amount in its own unit, percentage points for percentages, within some days.',
    ),
    oneOf: [{ required: ['toward'] }, { required: ['away'] }],
  },
  score: object(
    { by: { type: 'number', exclusiveMinimum: 0, description: 'Points, since the last alert about it.' } },
    ['by'],
    'The score of an index or checklist, up or down.',
  ),
  item: oneOrMore(itemMoves, 'An item of a checklist.'),
  target: oneOrMore(targetVerdicts, 'The verdict on a target.'),
  milestone: oneOrMore(milestoneMoves, 'A milestone of an org unit.'),
  recorded: object(
    {
      type: { ...text, description: 'Such as vn.thang.system.incident-reported.v1.' },
      filter: {
        type: 'object',
        minProperties: 1,
        additionalProperties: { type: ['string', 'number', 'boolean'] },
        description: 'Members of the data and the values that they must have.',
      },
    },
    ['type'],
    'An event, by its type and data.',
  ),
  check: oneOrMore(
    checkChoices,
    'A check of the figures, sources or events of an org unit that fails, by its kind.',
  ),
};

const rule = object(
  {
    id: {
      type: 'string',
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 64,
      description: 'Lower-case words joined by hyphens. Alerts keep it, so do not rename it lightly.',
    },
    name: object({ vi: text, en: text }, ['vi', 'en']),
    when: {
      ...object(conditions, [], 'Exactly one condition.'),
      minProperties: 1,
      maxProperties: 1,
    },
    units: names('Codes of org units; the rule applies to them and all below. Left out: to all.'),
    frameworks: names('Ids of frameworks. Left out: all.'),
    severity: { enum: severities },
    for: {
      ...days,
      description: 'The movement must hold as of each of the last days before the alert fires, such as 3d.',
    },
    coolDown: {
      type: 'string',
      pattern: '^[0-9]{1,4}(s|m|h|d)$',
      description:
        'After a notification, no other about the same org unit, track and item for this time (30m, 6h, 2d); an alert that is still active then is notified then. Left out: none.',
    },
  },
  ['id', 'name', 'when', 'severity'],
);

/** The JSON Schema of a rules file. `config/alerts.schema.json` is a copy of it for editors. */
export const rulesSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Thang alert rules',
  ...object({ rules: { type: 'array', items: rule } }, ['rules']),
};

function object(properties: Schema, required: readonly string[], description?: string): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

/** One of the values, or a list of them. */
function oneOrMore(values: readonly string[], description: string): Schema {
  return {
    description: `${description} One or a list of ${values.join(', ')}.`,
    if: { type: 'array' },
    then: { type: 'array', items: { enum: values }, minItems: 1, uniqueItems: true },
    else: { enum: values },
  };
}

function names(description: string): Schema {
  return { type: 'array', items: text, minItems: 1, uniqueItems: true, description };
}
