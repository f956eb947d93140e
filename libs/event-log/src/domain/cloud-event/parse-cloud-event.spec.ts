import { createHash } from 'node:crypto';
import { parseCloudEvent, vocabulary, type EventProblem } from '../index.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const VALID = vocabulary.get('vn.thang.service.digitized.v1')!.examples[0]!;

const exampleOf = (name: string) => vocabulary.get(`vn.thang.${name}.v1`)!.examples[0]!;

describe('parseCloudEvent', () => {
  it.each([...vocabulary.values()])('accepts the example of $type', ({ examples }) => {
    for (const example of examples) expect(problemsOf(example)).toEqual([]);
  });

  it('returns the fields that the log stores', () => {
    const event = parsed({ ...VALID, corrects: 'earlier', backfill: true });
    expect(event).toMatchObject({
      source: '/portals/ha-noi',
      id: 'service-digitized-1',
      type: 'vn.thang.service.digitized.v1',
      subject: 'service/1.004194',
      orgUnit: 'VN-HN',
      time: Date.parse('2025-07-01T01:30:00Z'),
      backfill: true,
      corrects: 'earlier',
      data: VALID.data,
    });
    expect(event.hash).toEqual(createHash('sha256').update(event.canonical).digest());
  });

  describe('rejects', () => {
    it.each<[string, Record<string, unknown>, string, string]>([
      ['no specversion', { specversion: undefined }, '/specversion', 'missing'],
      ['version 0.3', { specversion: '0.3' }, '/specversion', 'unsupported-version'],
      ['a version that is a number', { specversion: 1.0 }, '/specversion', 'wrong-type'],
      ['no id', { id: undefined }, '/id', 'missing'],
      ['a null id', { id: null }, '/id', 'missing'],
      ['an empty id', { id: '' }, '/id', 'empty'],
      ['a number as id', { id: 7 }, '/id', 'wrong-type'],
      ['a long id', { id: 'x'.repeat(301) }, '/id', 'too-long'],
      ['NUL in an id', { id: 'a\u0000' }, '/id', 'bad-character'],
      ['a control character', { id: 'a\u0085' }, '/id', 'bad-character'],
      ['a lone surrogate', { id: 'a\ud800' }, '/id', 'bad-character'],
      ['a noncharacter', { id: 'a\ufdd0' }, '/id', 'bad-character'],
      ['an astral noncharacter', { id: 'a\u{1fffe}' }, '/id', 'bad-character'],
      ['no source', { source: undefined }, '/source', 'missing'],
      ['an empty source', { source: '' }, '/source', 'empty'],
      ['a source that is no URI-reference', { source: 'a b' }, '/source', 'bad-format'],
      ['no type', { type: undefined }, '/type', 'missing'],
      ['an empty type', { type: '' }, '/type', 'empty'],
      ['an unknown type', { type: 'vn.thang.service.exploded.v1' }, '/type', 'unknown-type'],
      ['an unknown version of a type', { type: 'vn.thang.service.digitized.v2' }, '/type', 'unknown-type'],
      ['a type named like an inherited member', { type: '__proto__' }, '/type', 'unknown-type'],
      ['no time', { time: undefined }, '/time', 'missing'],
      ['a time without a zone', { time: '2025-07-01T08:30:00' }, '/time', 'bad-format'],
      ['a day that does not exist', { time: '2025-02-29T08:30:00Z' }, '/time', 'bad-format'],
      ['a time before 1970', { time: '1969-12-31T23:59:59Z' }, '/time', 'before-1970'],
      ['a time beyond five minutes ahead', { time: '2026-01-01T00:05:00.001Z' }, '/time', 'in-the-future'],
      ['an empty subject', { subject: '' }, '/subject', 'empty'],
      ['no subject', { subject: undefined }, '/subject', 'missing'],
      ['a subject of another noun', { subject: 'dataset/1' }, '/subject', 'bad-format'],
      ['a subject without a code', { subject: 'service/' }, '/subject', 'bad-format'],
      ['a subject that ends with a blank', { subject: 'service/a ' }, '/subject', 'bad-format'],
      ['an invisible character in a subject', { subject: 'service/1\u200b' }, '/subject', 'bad-character'],
      ['a change of direction in a subject', { subject: 'service/\u202e1' }, '/subject', 'bad-character'],
      ['an id that begins with a blank', { id: ' 1' }, '/id', 'bad-format'],
      ['an invisible character in corrects', { corrects: '1\u200d' }, '/corrects', 'bad-character'],
      ['XML', { datacontenttype: 'application/xml' }, '/datacontenttype', 'unsupported-content-type'],
      [
        'text that is not a media type',
        { datacontenttype: 'json' },
        '/datacontenttype',
        'unsupported-content-type',
      ],
      ['an empty media type', { datacontenttype: '' }, '/datacontenttype', 'empty'],
      ['a relative dataschema', { dataschema: '/schemas/1' }, '/dataschema', 'bad-format'],
      ['an empty dataschema', { dataschema: '' }, '/dataschema', 'empty'],
      ['no orgunit', { orgunit: undefined }, '/orgunit', 'missing'],
      ['an orgunit that begins with a blank', { orgunit: ' VN' }, '/orgunit', 'bad-format'],
      ['an invisible character in orgunit', { orgunit: 'VN\ufeff' }, '/orgunit', 'bad-character'],
      ['a number as orgunit', { orgunit: 1 }, '/orgunit', 'wrong-type'],
      ['backfill as text', { backfill: 'true' }, '/backfill', 'wrong-type'],
      ['an empty corrects', { corrects: '' }, '/corrects', 'empty'],
      ['an event that corrects itself', { corrects: VALID.id }, '/corrects', 'not-allowed'],
      ['capital letters in a name', { Extension: 'x' }, '/Extension', 'bad-name'],
      ['an underscore in a name', { my_extension: 'x' }, '/my_extension', 'bad-name'],
      ['an object in an extension', { extension: {} }, '/extension', 'wrong-type'],
      ['a fraction in an extension', { extension: 1.5 }, '/extension', 'out-of-range'],
      ['33 bits in an extension', { extension: 2 ** 31 }, '/extension', 'out-of-range'],
      ['NUL in an extension', { extension: '\u0000' }, '/extension', 'bad-character'],
      ['no data', { data: undefined }, '/data', 'missing'],
      ['null as data', { data: null }, '/data', 'wrong-type'],
      ['a list as data', { data: [] }, '/data', 'wrong-type'],
      ['text as data', { data: '{"level":4}' }, '/data', 'wrong-type'],
      ['both kinds of data', { data_base64: 'e30=' }, '/data_base64', 'not-allowed'],
      ['text that is not base64', { data: undefined, data_base64: 'e30' }, '/data_base64', 'wrong-type'],
      [
        'base64 of text that is not JSON',
        { data: undefined, data_base64: 'eA==' },
        '/data_base64',
        'wrong-type',
      ],
      ['neither level nor process', { data: { approach: 'single' } }, '/data', 'missing'],
      ['an unknown field', { data: { level: 4, speed: 1 } }, '/data/speed', 'unknown-field'],
      ['an unknown level', { data: { level: 5 } }, '/data/level', 'not-one-of'],
      ['NUL in a payload', { data: { level: 4, url: 'http://x\u0000' } }, '/data/url', 'bad-character'],
      [
        'a lone surrogate in a payload',
        { data: { level: 4, url: 'http://x\udc00' } },
        '/data/url',
        'bad-character',
      ],
      ['1e999', { data: { level: JSON.parse('1e999') as number } }, '/data/level', 'out-of-range'],
      [
        '2^53 + 1',
        { data: { level: JSON.parse('9007199254740993') as number } },
        '/data/level',
        'out-of-range',
      ],
      [
        'a payload named like the prototype',
        { data: JSON.parse('{"level":4,"__proto__":{}}') as object },
        '/data/__proto__',
        'unknown-field',
      ],
    ])('%s', (_, change, pointer, code) => {
      expect(problemsOf({ ...VALID, ...change })).toContainEqual(expect.objectContaining({ pointer, code }));
    });

    it.each([null, 1, 'event', [VALID], undefined])('%o instead of an event', (value) => {
      expect(problemsOf(value)).toEqual([expect.objectContaining({ pointer: '', code: 'wrong-type' })]);
    });

    it.each([
      ['Sở Y tế\r\nBcc: someone@example.org', 'U+000D'],
      ['Sở\u202e Y tế', 'U+202E'],
      ['Sở\u2028Y tế', 'U+2028'],
      ['\tSở Y tế', 'U+0009'],
    ])('the name %j, and says why', (name, character) => {
      const unit = vocabulary.get('vn.thang.org-unit.established.v1')!.examples[0]!;
      for (const [given, pointer] of [
        [name, '/data/name'],
        [{ vi: name }, '/data/name/vi'],
      ] as const) {
        const [problem] = problemsOf({ ...unit, data: { ...unit.data, name: given } });
        expect(problem).toMatchObject({ pointer, code: 'bad-character' });
        expect(problem?.detail.en).toContain(character);
        expect(problem?.detail.vi).toContain(character);
      }
    });

    it('facts before 1970 and org units before 1900', () => {
      const unit = vocabulary.get('vn.thang.org-unit.established.v1')!.examples[0]!;
      expect(codesOf({ ...unit, time: '1899-12-31T23:59:59Z' })).toEqual(['/time before-1900']);
      expect(codesOf({ ...unit, time: '1900-01-01T00:00:00Z' })).toEqual([]);
      expect(codesOf({ ...unit, time: '0021-01-01T00:00:00Z' })).toEqual(['/time before-1900']);
      expect(codesOf({ ...VALID, time: '0021-01-01T00:00:00Z' })).toEqual(['/time before-1970']);
    });

    it('a rank beyond the number of ranked participants', () => {
      const index = vocabulary.get('vn.thang.index.published.v1')!.examples[0]!;
      const data = { year: 2024, value: 1, rank: 194, of: 193 };
      expect(codesOf({ ...index, data })).toEqual(['/data/rank out-of-range']);
      expect(codesOf({ ...index, data: { ...data, rank: 193 } })).toEqual([]);
    });

    it('a trailing year of one month', () => {
      const report = vocabulary.get('vn.thang.activity.reported.v1')!.examples[0]!;
      const trailing = (from: string, to: string) => ({
        ...report,
        data: { ...report.data, basis: 'trailing-12-months', period: { from, to } },
      });
      expect(codesOf(trailing('2025-06-01', '2025-06-30'))).toEqual(['/data/period out-of-range']);
      expect(codesOf(trailing('2024-01-01', '2024-12-31'))).toEqual([]);
      expect(codesOf(trailing('2024-07-01', '2025-06-30'))).toEqual([]);
    });

    it('stocks without the day on which they were observed, and flows without their period', () => {
      const reported = (data: object) => problemsOf({ ...exampleOf('activity.reported'), data });
      const period = { from: '2025-06-01', to: '2025-06-30' };
      expect(reported({ period, quantities: { 'services.fullProcess': 5 } })).toMatchObject([
        { pointer: '/data/observed', code: 'missing' },
      ]);
      expect(reported({ observed: '2025-06-30', quantities: { 'dossiers.received': 5 } })).toMatchObject([
        { pointer: '/data/period', code: 'missing' },
      ]);
      expect(reported({ quantities: { 'figure/visits': 5 } })).toMatchObject([
        { pointer: '/data', code: 'missing' },
      ]);
      expect(reported({ period, observed: '2025-06-30', quantities: { 'figure/visits': 5 } })).toMatchObject([
        { pointer: '/data/period', code: 'not-allowed' },
      ]);
    });

    it('a stock observed on a day that has not begun', () => {
      const data = { observed: '2026-01-02', quantities: { 'datasets.open': 3 } };
      expect(problemsOf({ ...exampleOf('activity.reported'), data })).toMatchObject([
        { pointer: '/data/observed', code: 'in-the-future' },
      ]);
    });

    it('a period and a year that have not begun', () => {
      const report = vocabulary.get('vn.thang.activity.reported.v1')!.examples[0]!;
      const from = (day: string) => ({
        ...report,
        data: { ...report.data, period: { from: day, to: '2026-12-31' } },
      });
      expect(codesOf(from('2026-01-02'))).toEqual(['/data/period/from in-the-future']);
      expect(codesOf(from('2026-01-01'))).toEqual([]);
      const index = vocabulary.get('vn.thang.index.published.v1')!.examples[0]!;
      const year = (given: number) => ({ ...index, data: { year: given, value: 1 } });
      expect(codesOf(year(2027))).toEqual(['/data/year in-the-future']);
      expect(codesOf(year(2026))).toEqual([]);
    });

    it.each<[string, string, Record<string, unknown>, string, string]>([
      [
        'type',
        'service.digitized',
        { type: 'vn.thang.service.digitised.v1' },
        'Did you mean vn.thang.service.digitized.v1? GET /api/v1/schemas lists',
        'Có phải là vn.thang.service.digitized.v1? GET /api/v1/schemas liệt kê',
      ],
      [
        'field',
        'service.digitized',
        { data: { level: 4, aproach: 'single' } },
        'Did you mean approach? GET /api/v1/schemas/vn.thang.service.digitized.v1 lists',
        'Có phải là approach?',
      ],
      [
        'quantity',
        'activity.reported',
        {
          data: {
            period: { from: '2025-06-01', to: '2025-06-30' },
            basis: 'period',
            quantities: { 'dossiers.recieved': 1 },
          },
        },
        'Did you mean dossiers.received? GET /api/v1/schemas/vn.thang.activity.reported.v1 lists',
        'Có phải là dossiers.received?',
      ],
    ])('an unknown %s, and names the nearest one and where the list is', (_, of, change, en, vi) => {
      const [problem] = problemsOf({ ...vocabulary.get(`vn.thang.${of}.v1`)!.examples[0], ...change });
      expect(problem?.detail.en).toContain(en);
      expect(problem?.detail.vi).toContain(vi);
    });

    it('a period that ends before it begins', () => {
      const report = vocabulary.get('vn.thang.activity.reported.v1')!.examples[0]!;
      const data = { ...report.data, period: { from: '2025-06-30', to: '2025-06-01' } };
      expect(problemsOf({ ...report, data })).toEqual([
        expect.objectContaining({ pointer: '/data/period', code: 'wrong-order' }),
      ]);
    });

    it('a reported quantity that is not reportable', () => {
      const report = vocabulary.get('vn.thang.activity.reported.v1')!.examples[0]!;
      const data = { ...report.data, quantities: { 'capabilities.proven': 3 } };
      const problem = expect.objectContaining({
        pointer: '/data/quantities/capabilities.proven',
        code: 'unknown-field',
      }) as unknown;
      expect(problemsOf({ ...report, data })).toEqual([problem]);
    });

    it('an org unit that reports about another one', () => {
      const meeting = vocabulary.get('vn.thang.meeting.held.v1')!.examples[0]!;
      const problem = expect.objectContaining({ pointer: '/subject', code: 'mismatch' }) as unknown;
      expect(problemsOf({ ...meeting, subject: 'org-unit/VN-DN' })).toEqual([problem]);
    });

    it('an orgunit on a tree event, and a subject or a corrects on a retraction', () => {
      const moved = vocabulary.get('vn.thang.org-unit.moved.v1')!.examples[0]!;
      expect(codesOf({ ...moved, orgunit: 'VN' })).toEqual(['/orgunit not-allowed']);
      const retracted = vocabulary.get('vn.thang.event.retracted.v1')!.examples[0]!;
      expect(codesOf({ ...retracted, subject: 'service/1', corrects: 'x' })).toEqual([
        '/subject not-allowed',
        '/corrects not-allowed',
      ]);
    });
  });
});

function problemsOf(value: unknown): EventProblem[] {
  const result = parseCloudEvent(value, NOW);
  return result.ok ? [] : result.problems;
}

function codesOf(value: unknown): string[] {
  return problemsOf(value).map(({ pointer, code }) => `${pointer} ${code}`);
}

function parsed(value: unknown): Extract<ReturnType<typeof parseCloudEvent>, { ok: true }>['event'] {
  const result = parseCloudEvent(value, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.event;
}
