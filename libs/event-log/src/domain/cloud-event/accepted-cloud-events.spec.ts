import { parseCloudEvent, vocabulary, type EventProblem } from '../index.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const VALID = vocabulary.get('vn.thang.service.digitized.v1')!.examples[0]!;
const exampleOf = (name: string) => vocabulary.get(`vn.thang.${name}.v1`)!.examples[0]!;

describe('parseCloudEvent accepts', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a time five minutes ahead', { time: '2026-01-01T00:05:00Z' }],
    ['the first instant of 1970', { time: '1970-01-01T00:00:00Z' }],
    ['other JSON media types', { datacontenttype: 'application/vnd.gov+json; charset="utf-8"' }],
    ['text/json', { datacontenttype: 'TEXT/JSON' }],
    [
      'null for absent',
      { dataschema: null, corrects: null, backfill: null, extension: null, datacontenttype: null },
    ],
    ['extensions of others', { partitionkey: 'a', sequence: 7, sampled: true, negative: -(2 ** 31) }],
    ['an extension name longer than CloudEvents recommends', { averylongnameforanattribute: '' }],
    [
      'a trace',
      { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'a=b' },
    ],
    ['characters of all languages', { id: 'số-1-😀' }],
    ['blanks inside codes', { id: '1 2', subject: 'service/a b', orgunit: 'Sở Y tế' }],
    ['data in base64', { data: undefined, data_base64: Buffer.from('{"level":4}').toString('base64') }],
    ['a backslash and a u in a payload', { data: { level: 4, url: 'http://x/\\u0000' } }],
  ])('%s', (_, change) => {
    expect(problemsOf({ ...VALID, ...change })).toEqual([]);
  });

  it('components as real indices call them', () => {
    const index = vocabulary.get('vn.thang.index.published.v1')!.examples[0]!;
    const components = {
      "People's Inspection Boards": 0.9,
      'Thủ tục hành chính công (7)': 7.1,
      '100% trực tuyến, toàn trình & một phần': 1,
    };
    const event = {
      ...index,
      subject: 'index/PAPI – Hiệu quả',
      data: { year: 2024, value: 1, components },
    };
    expect(problemsOf(event)).toEqual([]);
    expect(codesOf({ ...event, data: { year: 2024, value: 1, components: { 'a\u200b': 1 } } })).toEqual([
      '/data/components/a\u200b bad-character',
    ]);
  });

  it.each([
    ['a stock of none', { 'datasets.open': 0 }],
    ['a stock whose source did not answer', { 'datasets.open': 'unreachable' }],
    ['a figure of the own, with decimals', { 'figure/cost-per-transaction': 12.5 }],
  ])('a report of what was observed on a day: %s', (_, quantities) => {
    const data = { observed: '2025-06-30', quantities };
    expect(problemsOf({ ...exampleOf('activity.reported'), data })).toEqual([]);
  });

  it('an event without data when its type requires no field', () => {
    const reached = vocabulary.get('vn.thang.milestone.reached.v1')!.examples[0]!;
    expect(parsed({ ...reached, data: undefined }).data).toEqual({});
  });
});

describe('codes of an event', () => {
  it('become NFC before it is sealed: subject, orgunit, id, corrects and codes in its data', () => {
    const nfd = (text: string) => text.normalize('NFD');
    const retired = vocabulary.get('vn.thang.service.retired.v1')!.examples[0]!;
    const event = (form: (text: string) => string) => ({
      ...retired,
      id: form('số 1'),
      subject: form('service/Cấp-phép'),
      orgunit: form('Huế'),
      corrects: form('số 0'),
      data: { reason: 'moved', cause: 'law', into: form('service/Cấp'), movedTo: form('Huế-2') },
    });
    const [composed, decomposed] = [parsed(event((text) => text.normalize('NFC'))), parsed(event(nfd))];
    expect(decomposed).toEqual(composed);
    expect(decomposed.canonical).toBe(decomposed.canonical.normalize('NFC'));
    const index = vocabulary.get('vn.thang.index.published.v1')!.examples[0]!;
    const { data } = parsed({ ...index, data: { year: 2024, value: 1, components: { [nfd('Huế')]: 1 } } });
    expect(data['components']).toEqual({ Huế: 1 });
    const ranks = [{ group: nfd('Nhóm tỉnh'), rank: 1, of: 2 }];
    const ranked = parsed({ ...index, data: { year: 2024, value: 1, ranks } });
    expect(ranked.data['ranks']).toEqual([{ group: 'Nhóm tỉnh', rank: 1, of: 2 }]);
  });

  it('does not change names', () => {
    const unit = vocabulary.get('vn.thang.org-unit.established.v1')!.examples[0]!;
    const name = 'Huế'.normalize('NFD');
    expect(parsed({ ...unit, data: { ...unit.data, name } }).data['name']).toBe(name);
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
