import fc from 'fast-check';
import {
  criterionYaml,
  frameworkYaml,
  kpiYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

function errorsOf(content: unknown) {
  const parsed = parseFramework(typeof content === 'string' ? content : JSON.stringify(content), 'x.yaml');
  return 'errors' in parsed ? parsed.errors : [];
}
/** Returns the problems as `[path, rule]`. */
function wrong(fields: Fields) {
  const errors = errorsOf(frameworkYaml(fields));
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path, rule]);
}
const wrongStages = (...stages: Fields[][]) => wrong({ tracks: [trackYaml(stages)] });

const edition = { id: '1', validFrom: '2025-01-01', source: { vi: 'x', en: 'x' } };
describe('problems of a framework file', () => {
  it.each<[string, unknown, string, string]>([
    ['no YAML', 'id: [', '', 'yaml-syntax'],
    ['a repeated key', 'id: a\nid: b', '', 'yaml-syntax'],
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`,
      '',
      'yaml-syntax',
    ],
    ['too long', 'x'.repeat(1_000_001), '', 'yaml-syntax'],
    ['an empty file', '', '', 'schema-type'],
    ['a list', '[]', '', 'schema-type'],
  ])('include content that is not a framework: %s', (_what, content, path, rule) => {
    expect(errorsOf(content).map((error) => [error.file, error.path, error.rule])).toContainEqual([
      'x.yaml',
      path,
      rule,
    ]);
  });

  it.each<[string, Fields, string, string]>([
    ['a missing field', { edition: undefined }, '', 'schema-required'],
    ['an unknown field', { colour: 'red' }, '', 'schema-additionalProperties'],
    ['a missing language', { name: { vi: 'x' } }, '/name', 'schema-required'],
    ['an empty text', { name: { vi: '', en: 'x' } }, '/name/vi', 'schema-minLength'],
    ['an id with capitals', { id: 'Gartner' }, '/id', 'schema-pattern'],
    ['an unknown level', { appliesTo: { levels: ['district'] } }, '/appliesTo/levels/0', 'schema-enum'],
    ['no level', { appliesTo: { levels: [] } }, '/appliesTo/levels', 'schema-minItems'],
    ['no track', { tracks: [] }, '/tracks', 'schema-minItems'],
    [
      'a day that does not exist',
      { edition: { id: '1', validFrom: '2025-02-30', source: { vi: 'x', en: 'x' } } },
      '/edition/validFrom',
      'not-a-day',
    ],
    [
      'an end that does not exist',
      { edition: { ...edition, validTo: '2025-06-31' } },
      '/edition/validTo',
      'not-a-day',
    ],
    [
      'an edition that ends before it begins',
      { edition: { id: '1', validFrom: '2025-02-01', validTo: '2025-01-31', source: { vi: 'x', en: 'x' } } },
      '/edition/validTo',
      'validity-reversed',
    ],
    [
      'a legal basis with a date that does not exist',
      { edition: { ...edition, legalBasis: { number: '1', date: '2025-02-29', body: edition.source } } },
      '/edition/legalBasis/date',
      'not-a-day',
    ],
    [
      'a legal basis without its body',
      { edition: { ...edition, legalBasis: { number: '1', date: '2025-02-28' } } },
      '/edition/legalBasis',
      'schema-required',
    ],
    [
      'a successor of an edition in force',
      { edition: { ...edition, successor: 'next' } },
      '/edition/successor',
      'successor-in-force',
    ],
    [
      'a successor that is the framework itself',
      { edition: { ...edition, validTo: '2025-12-31', successor: 'test-ladder' } },
      '/edition/successor',
      'own-successor',
    ],
    ['an unknown restatement', { restatement: 'median' }, '/restatement', 'schema-enum'],
    ['a KPI twice', { kpis: [kpiYaml(), kpiYaml()] }, '/kpis/1/id', 'duplicate-id'],
    [
      'a track twice',
      { tracks: [trackYaml([[criterionYaml()]]), trackYaml([[criterionYaml()]])] },
      '/tracks/1/id',
      'duplicate-id',
    ],
    [
      'an unknown kind of track',
      { tracks: [trackYaml([[criterionYaml()]], { kind: 'pyramid' })] },
      '/tracks/0/kind',
      'schema-enum',
    ],
  ])('include %s', (_what, fields, path, rule) => {
    expect(wrong(fields)).toEqual([[path, rule]]);
  });

  it('include an end before the beginning even when the legal basis cannot be read', () => {
    const legalBasis = { number: '1', date: '2025-02-29', body: edition.source };
    expect(wrong({ edition: { ...edition, validTo: '2024-12-31', legalBasis } })).toEqual([
      ['/edition/legalBasis/date', 'not-a-day'],
      ['/edition/validTo', 'validity-reversed'],
    ]);
  });

  it('do not include an edition of one day', () => {
    expect(wrong({ edition: { ...edition, validTo: edition.validFrom } })).toEqual([]);
  });

  it.each<[string, Fields[][], string, string]>([
    ['an unknown KPI', [[criterionYaml({ kpi: 'gone' })]], '0/criteria/0/kpi', 'unknown-kpi'],
    ['the same KPI twice', [[criterionYaml(), criterionYaml()]], '0/criteria/1/kpi', 'duplicate-id'],
    [
      'an exit above the entry',
      [[criterionYaml({ exit: 51 })]],
      '0/criteria/0/exit',
      'exit-stricter-than-enter',
    ],
    [
      'thresholds that do not rise',
      [[criterionYaml()], [criterionYaml({ exit: 46 })]],
      '1/criteria/0/enter',
      'thresholds-rise',
    ],
    [
      'a threshold that falls two stages on',
      [
        [criterionYaml()],
        [criterionYaml({ enter: 80, exit: 75 })],
        [criterionYaml({ enter: 70, exit: 75 - 6 })],
      ],
      '2/criteria/0/enter',
      'thresholds-rise',
    ],
    [
      'an exit below that of a lower stage',
      [[criterionYaml()], [criterionYaml({ enter: 80, exit: 40 })]],
      '1/criteria/0/exit',
      'thresholds-rise',
    ],
    ['no criteria', [[]], '0/criteria', 'schema-minItems'],
  ])('include, in the stages of a ladder, %s', (_what, stages, path, rule) => {
    expect(wrongStages(...stages)).toContainEqual([`/tracks/0/stages/${path}`, rule]);
  });

  it('include stages out of order and stages with the same id', () => {
    const track = trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 75 })]]) as {
      stages: Fields[];
    };
    const [first, second] = track.stages;
    expect(wrong({ tracks: [{ ...track, stages: [first, { ...second, level: 3 }] }] })).toEqual([
      ['/tracks/0/stages/1/level', 'levels-in-order'],
    ]);
    expect(wrong({ tracks: [{ ...track, stages: [first, { ...second, id: 'stage-1' }] }] })).toEqual([
      ['/tracks/0/stages/1/id', 'duplicate-id'],
    ]);
  });

  it('are all reported in one run, also in damaged parts, with lines', () => {
    const text = [
      'id: Wrong Id',
      'name: { vi: x, en: x }',
      'description: { vi: x, en: x }',
      'edition: { id: "1", validFrom: 2025-13-01, source: { vi: x, en: x } }',
      'appliesTo: { levels: [province] }',
      'kpis:',
      '  - id: share',
      '    name: { vi: x }',
      '    description: { vi: x, en: x }',
      '    unit: count',
      '    numerator: services.gone',
      '    better: higher',
      '    decimals: 0',
      '    provenance: house',
      'tracks:',
      '  - id: ladder',
      '    kind: ladder',
      '    name: { vi: x, en: x }',
      '    stages:',
      '      - { level: 1, id: one, name: { vi: x }, criteria: [{ kpi: share, enter: 1, exit: 1, provenance: house }] }',
      '      - { level: 3, id: two, name: { vi: x, en: x }, criteria: [{ kpi: gone, enter: 1, exit: 1, provenance: house }] }',
    ].join('\n');
    expect(errorsOf(text).map(({ path, rule, line }) => [path, rule, line])).toEqual([
      ['/id', 'schema-pattern', 1],
      ['/edition/validFrom', 'not-a-day', 4],
      ['/kpis/0/name', 'schema-required', 8],
      ['/kpis/0/numerator', 'unknown-measure', 11],
      ['/tracks/0/stages/0/name', 'schema-required', 20],
      ['/tracks/0/stages/1/level', 'levels-in-order', 21],
      ['/tracks/0/stages/1/criteria/0/kpi', 'unknown-kpi', 21],
    ]);
  });

  it('are reported without a crash when any part is replaced by any value (property)', () => {
    const parts = ['id', 'name', 'edition', 'appliesTo', 'kpis', 'tracks'];
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, value) => {
        expect(errorsOf(frameworkYaml({ [part]: value })).length).toBeGreaterThanOrEqual(
          part === 'id' ? 0 : 1,
        );
        expect(() =>
          errorsOf(
            frameworkYaml({ kpis: [value, kpiYaml()], tracks: [value, trackYaml([[criterionYaml()]])] }),
          ),
        ).not.toThrow();
        expect(() =>
          errorsOf(frameworkYaml({ tracks: [{ ...trackYaml([]), stages: [value] }] })),
        ).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(errorsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each<[string, Fields, string]>([
    ['a missing field', { edition: undefined }, 'The field edition is missing.'],
    ['an unknown field', { colour: 'red' }, 'The field colour is unknown.'],
    ['an unknown choice', { restatement: 'median' }, 'It must be one of: sum, mean.'],
    [
      'an id',
      { id: 'Gartner' },
      'It has another form: Lower case letters and digits, with hyphens between. Unique in its list; do not change it once it is in use.',
    ],
    [
      'a window',
      { kpis: [kpiYaml({ window: 12 })] },
      'It has another form: { months: 12 } for what happened in the last twelve months (1–120), to-date for everything up to the day asked for. For formulas with something that happens over time only.',
    ],
    ['a number', { kpis: [kpiYaml({ decimals: 7 })] }, 'It must be <= 6.'],
  ])('say what to change about %s', (_what, fields, detail) => {
    expect(errorsOf(frameworkYaml(fields)).map((error) => error.detail)).toEqual([detail]);
  });
});
