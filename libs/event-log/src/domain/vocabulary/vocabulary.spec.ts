import { Ajv2020 } from 'ajv/dist/2020.js';
import { asKnownEvent, nounOf, vocabulary, type JsonSchema, type KnownEvent } from '../index.js';

const ajv = new Ajv2020({ strict: false });

describe('vocabulary', () => {
  it('contains every event type of the contract', () => {
    const named = [...vocabulary.keys()].map((type) => type.replace(/^vn\.thang\.|\.v1$/g, ''));
    expect(named.sort()).toEqual(EVERY_EVENT.toSorted());
  });

  it.each([...vocabulary.values()])(
    'publishes a valid JSON Schema (draft 2020-12) for $type',
    ({ schema }) => {
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(schema).toMatchObject({
        additionalProperties: false,
        properties: { data: { type: 'object', additionalProperties: false } },
      });
    },
  );

  it.each([...vocabulary.values()])('describes every field of $type in both languages', ({ dataSchema }) => {
    for (const [path, { description = '', 'x-description-vi': vi = '' }] of fieldsWithin(dataSchema)) {
      expect([path, description, vi]).toEqual([
        path,
        expect.stringMatching(/^\S.*\.$/u),
        expect.stringMatching(/^\S.*\.$/u),
      ]);
      expect(vi).not.toBe(description);
    }
  });

  it('distinguishes counters, tree events and amendments from events with a history', () => {
    const nounsOf = (kind: string): string[] => [
      ...new Set([...vocabulary.values()].filter((type) => type.kind === kind).map(({ noun }) => noun)),
    ];
    expect(nounsOf('counter')).toEqual([
      'dossier',
      'payment',
      'feedback',
      'petition',
      'document',
      'meeting',
      'training',
    ]);
    expect(nounsOf('tree')).toEqual(['org-unit']);
    expect(nounsOf('amendment')).toEqual(['event']);
  });

  it('lets subjects begin only with nouns of the vocabulary', () => {
    const nouns = new Set<string>([...vocabulary.values()].map(({ noun }) => noun));
    for (const { subject } of vocabulary.values())
      expect(subject.nouns.filter((noun) => !nouns.has(noun))).toEqual([]);
  });

  it('returns the noun of a known type and undefined for an unknown one', () => {
    expect(nounOf('vn.thang.delivery-model.used.v1')).toBe('delivery-model');
    expect(nounOf('vn.thang.service.exploded.v1')).toBeUndefined();
  });

  it('narrows the payload by the event type and throws for an unknown type', () => {
    const levelOf = (event: KnownEvent): number | undefined =>
      event.type === 'vn.thang.service.digitized.v1' ? event.data.level : undefined;
    const event = { ...logged, type: 'vn.thang.service.digitized.v1', data: { level: 3 } };
    expect(levelOf(asKnownEvent(event))).toBe(3);
    expect(() => asKnownEvent({ ...logged, type: 'vn.thang.service.exploded.v1', data: {} })).toThrow(
      RangeError,
    );
  });
});

/** Returns the fields of a payload, nested ones too; not the measures that `quantities` may hold. */
function fieldsWithin(schema: JsonSchema, path = ''): [path: string, field: JsonSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    if (name === 'quantities') return [[at, field]];
    return [[at, field], ...fieldsWithin(field, at), ...fieldsWithin(field.items ?? {}, at)];
  });
}

const logged = {
  position: 1,
  source: '/test',
  id: '1',
  subject: 'service/1',
  orgUnit: 'VN',
  time: 0,
  recordedAt: 0,
  backfill: false,
  amends: null,
  chain: null,
  run: null,
};

const EVERY_EVENT = [
  ...['registered', 'digitized', 'integrated', 'made-proactive', 'launched', 'retired'].map(
    (action) => `service.${action}`,
  ),
  'process.redesigned',
  ...['opened', 'updated', 'shared', 'reused', 'withdrawn'].map((action) => `dataset.${action}`),
  ...['introduced', 'used', 'discontinued'].map((action) => `delivery-model.${action}`),
  ...['dossier.submitted', 'dossier.resolved', 'payment.made', 'document.processed', 'meeting.held'],
  ...['feedback.given', 'petition.resolved', 'activity.reported', 'outcome.baselined', 'outcome.measured'],
  'capability.attested',
  ...['registered', 'secured', 'incident-reported'].map((action) => `system.${action}`),
  ...['function.registered', 'function.digitized', 'operating-model.redesigned'],
  ...['registry.cleaned', 'registry.connected', 'training.completed'],
  ...[
    'consultation.opened',
    'consultation.answered',
    'solution.adopted-elsewhere',
    'risk.raised',
    'risk.closed',
  ],
  ...['planned', 'rescheduled', 'reached', 'cancelled'].map((action) => `milestone.${action}`),
  'index.published',
  ...['established', 'renamed', 'moved', 'merged', 'split', 'dissolved'].map(
    (action) => `org-unit.${action}`,
  ),
  'event.retracted',
];
