import fc from 'fast-check';
import { canonicalJson, differingMembers, parseCloudEvent, vocabulary, type ValidEvent } from '../index.js';

const EXAMPLE = vocabulary.get('vn.thang.service.digitized.v1')!.examples[0]!;
const DOSSIER = vocabulary.get('vn.thang.dossier.submitted.v1')!.examples[0]!;

function parsed(change: object, of: object = EXAMPLE): ValidEvent {
  const read = parseCloudEvent({ ...of, ...change }, Number.POSITIVE_INFINITY);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.event;
}

const first = parsed({ time: '2025-07-01T08:30:00Z', sequence: 5 });

describe('a second event with the same source and id', () => {
  it.each<[string, object]>([
    ['other extensions', { time: '2025-07-01T08:30:00Z', knativearrivaltime: '2026-07-28T15:45:25Z' }],
    ['an extension of another type', { time: '2025-07-01T08:30:00Z', sequence: '5' }],
    ['fractions of zero', { time: '2025-07-01T08:30:00.000Z' }],
    ['an offset of zero', { time: '2025-07-01T08:30:00+00:00' }],
    ['the same instant elsewhere', { time: '2025-07-01T15:30:00+07:00' }],
    ['a charset', { time: '2025-07-01T08:30:00Z', datacontenttype: 'application/json; charset="utf-8"' }],
    ['another JSON media type', { time: '2025-07-01T08:30:00Z', datacontenttype: 'text/json' }],
    ['backfill written out as false', { time: '2025-07-01T08:30:00Z', backfill: false }],
  ])('is a repeat with %s', (_, change) => {
    expect(differingMembers(first.canonical, first, parsed(change))).toEqual([]);
  });

  it.each<[string, object]>([
    ['subject', { subject: 'service/2' }],
    ['orgunit', { orgunit: 'VN-DN' }],
    ['time', { time: '2025-07-01T08:30:01Z' }],
    ['corrects', { corrects: 'earlier' }],
    ['backfill', { backfill: true }],
    ['data', { data: { ...EXAMPLE.data, level: 3 } }],
  ])('differs in %s', (member, change) => {
    const second = parsed({ time: '2025-07-01T08:30:00Z', ...change });
    expect(differingMembers(first.canonical, first, second)).toEqual([member]);
  });

  it('names every member that differs', () => {
    expect(differingMembers(first.canonical, first, parsed({ id: EXAMPLE.id }, DOSSIER))).toEqual([
      'type',
      'time',
      'data',
    ]);
  });

  it('is compared by the JSON values of its data, whatever their order and spelling', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(EXAMPLE.data), { minLength: 5 }), (names) => {
        const data = Object.fromEntries(names.map((name) => [name, (EXAMPLE.data as never)[name]]));
        fc.pre(canonicalJson(data) === canonicalJson(EXAMPLE.data));
        const second = parsed({ time: '2025-07-01T08:30:00Z', data });
        expect(differingMembers(first.canonical, first, second)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is compared by type, subject and org unit after the text of the first was erased', () => {
    expect(differingMembers(null, first, parsed({ data: { level: 3 } }))).toEqual([]);
    expect(differingMembers(null, first, parsed({ subject: 'service/2' }))).toEqual(['subject']);
  });
});
