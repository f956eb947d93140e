import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import fc from 'fast-check';
import { webUrl } from '../../../../../test/support/arbitrary-text.js';
import { parseCloudEvent, vocabulary } from '../index.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');
// Under nodenext the types of this CommonJS package declare its default export one level deeper than Node
// does.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/**
 * The validator of a sender: ordinary, with the standard formats. It treats the keyword of Thang as an
 * annotation.
 */
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);

const definitions = [...vocabulary.values()].map((definition) => ({
  ...definition,
  validate: ajv.compile(definition.schema),
}));

describe('published schemas', () => {
  it.each(definitions)('accept the example of $type', ({ validate, schema }) => {
    expect(schema.examples).toHaveLength(1);
    for (const example of schema.examples ?? [])
      expect({ valid: validate(example), errors: validate.errors }).toMatchObject({ valid: true });
  });

  it.each(definitions)(
    'accept every event of $type that parseCloudEvent accepts',
    ({ validate, examples }) => {
      let accepted = 0;
      fc.assert(
        fc.property(changes, (change) => {
          const event = withoutAbsent({ ...examples[0], ...change });
          if (!parseCloudEvent(event, NOW).ok) return;
          accepted++;
          expect({ event, valid: validate(event), errors: validate.errors }).toMatchObject({ valid: true });
        }),
        { numRuns: 50 },
      );
      expect(accepted).toBeGreaterThan(0);
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ...['specversion', 'id', 'source', 'type', 'time', 'subject', 'orgunit', 'data'].map(
      (name): [string, Record<string, unknown>] => [`no ${name}`, { [name]: undefined }],
    ),
    ['another version', { specversion: '0.3' }],
    ['an empty id', { id: '' }],
    ['a source that is no URI-reference', { source: 'a b' }],
    ['a time that does not exist', { time: '2025-02-30T00:00:00Z' }],
    ['another subject', { subject: 'dataset/1' }],
    ['text for backfill', { backfill: 'true' }],
    ['a name with capital letters', { Extension: 'x' }],
    ['an object in an extension', { extension: {} }],
    ['an unknown field', { data: { level: 4, speed: 1 } }],
    ['neither level nor process', { data: {} }],
  ])('reject %s', (_, change) => {
    const { validate, examples } = definitions.find(({ type }) => type === 'vn.thang.service.digitized.v1')!;
    expect(validate(withoutAbsent({ ...examples[0], ...change }))).toBe(false);
  });

  it('allow no orgunit on tree events and no subject on retractions', () => {
    const moved = definitions.find(({ type }) => type === 'vn.thang.org-unit.moved.v1')!;
    expect(moved.validate({ ...moved.examples[0], orgunit: 'VN' })).toBe(false);
    const retracted = definitions.find(({ type }) => type === 'vn.thang.event.retracted.v1')!;
    expect(retracted.validate({ ...retracted.examples[0], subject: 'service/1' })).toBe(false);
    expect(retracted.validate({ ...retracted.examples[0], orgunit: 'VN' })).toBe(true);
  });
});

/** Attributes at and beyond their limits, some of them valid. */
const attributes: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 320 }),
    fc.constantFrom('x'.repeat(300), '😀'.repeat(300), 'x'.repeat(301)),
  ),
  source: fc.oneof(webUrl, fc.constantFrom('/a', 'a b', '', 'urn:x:y', '1-555-123-4567', '//h', '#f')),
  time: fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom(
      '2025-07-01T08:30:00+07:00',
      '2025-07-01t08:30:00z',
      '2016-12-31T23:59:60Z',
      '2025-07-01',
      '2025-06-31T00:00:00Z',
    ),
  ),
  subject: fc.constantFrom(
    'service/1',
    'dataset/x/y',
    'org-unit/VN-HN',
    'org-unit/VN',
    'process/é',
    'capability/a/b',
    'service/',
    undefined,
  ),
  orgunit: fc.constantFrom('VN-HN', 'H26.05/01', 'Đà_Nẵng', '-x', 'a b', '', undefined),
  dataschema: fc.constantFrom('https://example.vn/schema', 'urn:x:y', '/relative', ''),
  datacontenttype: fc.constantFrom(
    'application/json',
    'text/json; charset=utf-8',
    'application/x+json',
    'text/plain',
  ),
  corrects: fc.constantFrom('x', '', 1),
  backfill: fc.constantFrom(true, false, 'true'),
  extension: fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.double(),
    fc.string({ maxLength: 1010 }),
    fc.constant({}),
  ),
};

/** Changes one or two attributes. An event with ten doubtful attributes would never be valid. */
const changes = fc
  .subarray(Object.keys(attributes), { minLength: 1, maxLength: 2 })
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, attributes[name]!]))));

function withoutAbsent(event: object): object {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}
