import fc from 'fast-check';
import { validPayloads } from '../../../../../test/support/payload-arbitrary.js';
import { canonicalJson, parseCloudEvent, vocabulary } from '../index.js';

// The log checks under its lock what lies in the future.
const NOW = Number.POSITIVE_INFINITY;
const definitions = [...vocabulary.values()];
const EXAMPLE = vocabulary.get('vn.thang.service.digitized.v1')!.examples[0]!;

const extensions = fc.dictionary(
  fc.stringMatching(/^x[a-z0-9]{1,8}$/),
  fc.oneof(
    fc.boolean(),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    fc.stringMatching(/^[ -~]{0,20}$/),
  ),
  { maxKeys: 3 },
);

describe('canonical text', () => {
  it.each(definitions)('is the RFC 8785 form of the whole event for $type', (definition) => {
    fc.assert(
      fc.property(validPayloads(definition.dataSchema), extensions, (data, others) => {
        const event = { ...definition.examples[0], ...others, data };
        fc.pre(!JSON.stringify(event).includes('\\u'));
        expect(canonicalOf(event)).toBe(canonicalJson(event));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of members or on members that are null', () => {
    const reversed = Object.fromEntries(
      Object.entries({ ...EXAMPLE, dataschema: null, unset: null }).reverse(),
    );
    expect(canonicalOf(reversed)).toBe(canonicalOf(EXAMPLE));
  });

  it('does not depend on traceparent and tracestate', () => {
    const traced = { ...EXAMPLE, traceparent: '00-1-2-01', tracestate: 'a=b' };
    expect(canonicalOf(traced)).toBe(canonicalOf(EXAMPLE));
    expect(canonicalOf({ ...traced, sequence: '1' })).toBe(canonicalOf({ ...EXAMPLE, sequence: '1' }));
  });

  it('is the same for an absent and a JSON media type, and for data and data_base64', () => {
    expect(canonicalOf({ ...EXAMPLE, datacontenttype: undefined })).toBe(canonicalOf(EXAMPLE));
    const { data, ...rest } = EXAMPLE;
    const data_base64 = Buffer.from(JSON.stringify(data)).toString('base64');
    expect(canonicalOf({ ...rest, data_base64 })).toBe(canonicalOf(EXAMPLE));
  });

  it.each<[string, object]>([
    ['the data', { data: { level: 3 } }],
    ['the time, even of the same instant', { time: '2025-07-01T01:30:00Z' }],
    ['an extension', { sequence: '1' }],
    ['backfill', { backfill: true }],
    ['the org unit', { orgunit: 'VN-DN' }],
  ])('changes with %s', (_, change) => {
    expect(canonicalOf({ ...EXAMPLE, ...change })).not.toBe(canonicalOf(EXAMPLE));
  });
});

function canonicalOf(event: unknown): string {
  const result = parseCloudEvent(event, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.event.canonical;
}
