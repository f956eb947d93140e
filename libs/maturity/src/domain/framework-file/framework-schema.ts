import { kpiSchema } from './kpi-schema.js';
import { trackKinds } from '../track-kinds/track-kinds.js';
import { byKind, day, definitions, id, object, ORG_UNIT_LEVELS, said, text } from './schema-parts.js';
import type { Schema } from './schema-parts.js';

const edition = object(
  {
    id: { type: 'string', minLength: 1, maxLength: 60, description: 'Quote it if it is a number: "2025".' },
    validFrom: { ...day, description: 'The first valid day, as YYYY-MM-DD.' },
    validTo: {
      ...day,
      description: 'The last valid day, as YYYY-MM-DD; leave it out while the edition is valid.',
    },
    source: said(text, 'Where it is written: the decision, or the publication.'),
    legalBasis: object(
      {
        number: { type: 'string', minLength: 1, description: 'Such as 766/QĐ-TTg.' },
        date: { ...day, description: 'The day of its signing, as YYYY-MM-DD.' },
        body: said(text, 'Who issued it.'),
      },
      ['number', 'date', 'body'],
      'The decision that puts it in force. Leave it out for what has none, such as a publication.',
    ),
    basis: {
      type: 'string',
      minLength: 1,
      maxLength: 60,
      description:
        'Editions of the same basis are compared with each other; others only when asked for. The id of the edition unless said otherwise.',
    },
    successor: said(
      id,
      'For an edition that has ended without a next one: the framework that took its place.',
    ),
  },
  ['id', 'validFrom', 'source'],
  'A new edition is a new file with the same framework id. On any day at most one is valid.',
);

const appliesTo = object(
  {
    levels: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      description: 'The levels of the org units that it applies to.',
      items: { enum: ORG_UNIT_LEVELS },
    },
    within: {
      type: 'string',
      minLength: 1,
      description: 'Only org units at or below the one with this code.',
    },
  },
  ['levels'],
);

const kinds = Object.entries(trackKinds);

const trackSchema = byKind(
  kinds.map(([, { schema }]) => schema),
  kinds.map(([kind]) => kind),
  `${kinds.map(([kind, { summary }]) => `${kind}: ${summary}`).join('; ')}.`,
);

/** The schema of a framework file. `config/frameworks/framework.schema.json` is a copy of it for editors. */
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
      restatement: {
        description:
          'How an org unit that others were merged into gets a history: sum, their facts count as its own (the default); mean, its published figures are the mean of theirs.',
        enum: ['sum', 'mean'],
      },
      overlap: {
        description:
          'What counts of a subject that several merged org units have, such as a service of the same code: later, once, as in the org unit with the latest event by the day asked about (the default); sum, in each of them.',
        enum: ['later', 'sum'],
      },
      kpis: { type: 'array', minItems: 1, maxItems: 300, items: kpiSchema },
      tracks: { type: 'array', minItems: 1, maxItems: 20, items: trackSchema },
    },
    ['id', 'name', 'description', 'edition', 'appliesTo', 'kpis', 'tracks'],
  ),
  definitions,
};
