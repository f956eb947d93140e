import fc from 'fast-check';
import { frameworkFrom, frameworkYaml, kpiYaml } from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';
import { orderKpis } from './order-kpis.js';

type Fields = Record<string, unknown>;

/** Returns a KPI in points, over other KPIs or over nothing measured. */
const kpi = (id: string, numerator: string, fields: Fields = {}): Fields =>
  kpiYaml({
    id,
    numerator,
    unit: 'score',
    denominator: undefined,
    zeroDenominator: undefined,
    driver: undefined,
    ...fields,
  });
const share = kpiYaml({ id: 'full-process-share' });

/** Returns the problems as `[path, rule, detail]`. */
function problems(...kpis: Fields[]) {
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis: [share, ...kpis] })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule, detail }) => [path, rule, detail]);
}
const wrong = (...kpis: Fields[]) => problems(...kpis).map(([path, rule]) => [path, rule]);

describe('KPI that refers to others', () => {
  it('may come before them in the file, and includes their readings', () => {
    const framework = frameworkFrom({
      kpis: [
        kpi('total', 'kpi("both") + kpi("full-process-share")'),
        kpi('both', '(kpi("full-process-share") + kpi("coverage")) / 2'),
        share,
        kpi('coverage', 'registries.coverage', { unit: 'percent' }),
      ],
    });
    const [total] = framework.kpis;
    expect(framework.kpis.map(({ id }) => id)).toEqual(['total', 'both', 'full-process-share', 'coverage']);
    expect(total?.formula.uses.map(({ id }) => id)).toEqual(['full-process-share', 'coverage', 'both']);
    expect(total?.formula.readings.map(({ key }) => key)).toEqual([
      'services.fullProcess',
      'services.eligible',
      'registries.coverage',
    ]);
    expect(total?.formula.reads).toEqual({ numerator: [], denominator: [], applicable: [] });
    expect(framework.readings).toHaveLength(3);
  });

  it('lists the readings of each of its own formulas', () => {
    const [, counted] = frameworkFrom({
      kpis: [
        share,
        kpiYaml({
          id: 'counted',
          applicable: { when: 'services.catalogued - services.partial', otherwise: 'share-out' },
        }),
      ],
    }).kpis;
    const keys = (part: 'numerator' | 'denominator' | 'applicable') =>
      counted?.formula.reads[part].map(({ key }) => key);
    expect(keys('numerator')).toEqual(['services.fullProcess']);
    expect(keys('denominator')).toEqual(['services.eligible']);
    expect(keys('applicable')).toEqual(['services.catalogued', 'services.partial']);
    expect(counted?.formula.readings).toHaveLength(4);
    expect(counted?.applicable).toMatchObject({
      when: 'services.catalogued - services.partial',
      otherwise: 'share-out',
    });
    const values = { sum: (key: string) => (key === 'services.catalogued' ? 9 : 2), distribution: () => null, reaching: () => null, kpi: () => null,
      each: () => [] }; // prettier-ignore
    expect(counted?.applicable?.formula(values)).toBe(7);
  });

  it.each<[string, Fields, string]>([
    ['numerator', kpi('a', 'kpi("gone")'), '/numerator'],
    [
      'denominator',
      kpi('a', 'kpi("full-process-share")', {
        unit: 'ratio',
        denominator: 'kpi("gone")',
        zeroDenominator: 'zero',
      }),
      '/denominator',
    ],
    [
      'condition',
      kpi('a', 'kpi("full-process-share")', { applicable: { when: 'kpi("gone")', otherwise: 'zero' } }),
      '/applicable/when',
    ],
  ])('is reported when its %s refers to an unknown KPI', (_part, broken, path) => {
    expect(wrong(broken)).toEqual([[`/kpis/1${path}`, 'unknown-kpi']]);
  });

  it('is not reported because the other KPI is broken', () => {
    const brokenInStructure = kpi('b', 'services.partial', { unit: 'count', better: 'sideways' });
    expect(wrong(kpi('a', 'kpi("b")', { driver: 'services.level4' }), brokenInStructure)).toEqual([
      ['/kpis/2/better', 'schema-enum'],
    ]);
    expect(wrong(kpi('a', 'kpi("b")'), kpi('b', 'services.gone'))).toEqual([
      ['/kpis/2/numerator', 'unknown-measure'],
    ]);
  });

  it('is checked further when it refers to an unknown KPI', () => {
    const mixed = kpi('a', 'kpi("gone") + (services.partial + dossiers.received)', { window: 'to-date' });
    expect(wrong(mixed)).toEqual([
      ['/kpis/1/numerator', 'unknown-kpi'],
      ['/kpis/1/numerator', 'unit-misfit'],
    ]);
  });
});

describe('cycle of KPIs', () => {
  it.each<[string, Fields[], string, string]>([
    ['one', [kpi('a', 'kpi("a") + 1')], '/kpis/1', 'a → a'],
    ['two', [kpi('a', 'kpi("b")'), kpi('b', 'kpi("a")')], '/kpis/1', 'a → b → a'],
    [
      'three, entered from outside',
      [kpi('out', 'kpi("b")'), kpi('a', 'kpi("b")'), kpi('b', 'kpi("c")'), kpi('c', 'kpi("a")')],
      '/kpis/3',
      'b → c → a → b',
    ],
  ])('of %s is reported once, with its path', (_what, kpis, path, circle) => {
    const found = problems(...kpis);
    expect(found).toEqual([[path, 'kpi-cycle', expect.stringContaining(`${circle}:`)]]);
  });

  it('is reported when it goes through a condition', () => {
    const a = kpi('a', 'kpi("full-process-share")', { applicable: { when: 'kpi("a")', otherwise: 'zero' } });
    expect(wrong(a)).toEqual([['/kpis/1', 'kpi-cycle']]);
  });

  it('does not hide another cycle', () => {
    expect(wrong(kpi('a', 'kpi("a")'), kpi('b', 'kpi("b")'))).toEqual([
      ['/kpis/1', 'kpi-cycle'],
      ['/kpis/2', 'kpi-cycle'],
    ]);
  });
});

describe('orderKpis', () => {
  const references = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'gone')),
    { noNullPrototype: true },
  );

  it('puts each KPI after those that it needs, and leaves out only KPIs that cannot be computed (property)', () => {
    fc.assert(
      fc.property(references, (needs) => {
        const { order, cycles } = orderKpis(new Map(Object.entries(needs)));
        order.forEach((id, index) => {
          expect((needs[id] ?? []).every((each) => order.slice(0, index).includes(each))).toBe(true);
        });
        for (const id of Object.keys(needs).filter((each) => !order.includes(each)))
          expect((needs[id] ?? []).some((each) => !order.includes(each))).toBe(true);
        for (const cycle of cycles) {
          cycle.forEach((id, index) => {
            expect(needs[id]).toContain(cycle[(index + 1) % cycle.length]);
          });
        }
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });

  it('finds no cycle among KPIs that share a reference', () => {
    expect(
      orderKpis(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toMatchObject({ order: ['c', 'b', 'a'], cycles: [] });
    expect(
      orderKpis(
        new Map([
          ['a', ['gone']],
          ['b', ['a']],
        ]),
      ),
    ).toMatchObject({ order: [], cycles: [] });
  });
});

describe('unit of a KPI that refers to others', () => {
  const launched = kpi('launched', 'services.launched', { unit: 'count', window: { months: 12 } });
  const retired = kpi('retired', 'services.retired', { unit: 'count', window: { months: 12 } });
  const days = kpi('days', 'median(services.daysFromIdea)', { unit: 'days', window: { months: 12 } });
  const cost = kpi('cost', 'payments.amount', { unit: 'money', window: { months: 12 } });
  const others = [launched, retired, days, cost];
  const units = (numerator: string, fields: Fields) =>
    wrong(...others, kpi('x', numerator, fields)).map(([, rule]) => rule);

  it.each<[string, Fields]>([
    ['kpi("launched") + kpi("retired")', { unit: 'count' }],
    ['kpi("launched")', { unit: 'percent', denominator: 'services.catalogued', zeroDenominator: 'zero' }],
    ['kpi("days") * 2', { unit: 'days' }],
    ['kpi("cost")', { unit: 'money', denominator: 'kpi("launched")', zeroDenominator: 'zero' }],
    ['kpi("full-process-share") * 0.5', { unit: 'score' }],
    ['kpi("full-process-share") / 100', { unit: 'ratio' }],
    ['kpi("full-process-share")', { unit: 'percent' }],
    ['kpi("full-process-share") * kpi("days")', { unit: 'days' }],
  ])('allows %s in %o', (numerator, fields) => {
    expect(units(numerator, fields)).toEqual([]);
  });

  it.each<[string, Fields]>([
    ['kpi("launched") + dossiers.received', { unit: 'count', window: { months: 12 } }],
    ['kpi("launched")', { unit: 'percent', denominator: 'systems.total', zeroDenominator: 'zero' }],
    ['kpi("full-process-share")', { unit: 'count' }],
    ['kpi("full-process-share")', { unit: 'money' }],
    ['kpi("days")', { unit: 'score' }],
    ['kpi("cost") + kpi("days")', { unit: 'money' }],
  ])('refuses %s in %o', (numerator, fields) => {
    expect(units(numerator, fields)).toEqual(['unit-misfit']);
  });
});

describe('driver of a KPI', () => {
  const rule = (fields: Fields) =>
    wrong(kpi('x', 'kpi("full-process-share")', fields)).map(([, found]) => found);

  it('may change a KPI that it refers to', () => {
    expect(rule({ driver: 'services.fullProcess' })).toEqual([]);
    expect(rule({ driver: 'services.level4' })).toEqual(['driver-without-effect']);
  });

  it('may be a reported figure where the KPI reads reports', () => {
    const received = (numerator: string, driver: string) =>
      wrong(kpi('x', numerator, { unit: 'count', window: 'to-date', driver })).map(([, found]) => found);
    expect(received('dossiers.received', 'dossiers.received.reported')).toEqual([]);
    expect(received('dossiers.received', 'dossiers.received')).toEqual([]);
    expect(received('dossiers.received.counted', 'dossiers.received')).toEqual([]);
    expect(received('dossiers.received.counted', 'dossiers.received.reported')).toEqual([
      'driver-without-effect',
    ]);
  });

  it('may be the whole of a segment, or a distinct count', () => {
    const one = (numerator: string, fields: Fields) =>
      wrong(kpi('x', numerator, { unit: 'count', ...fields }));
    expect(one('services.eligible["group=G2C"]', { driver: 'services.eligible' })).toEqual([]);
    expect(
      one('services.withOnlineDossier', { driver: 'services.withOnlineDossier', window: { months: 12 } }),
    ).toEqual([]);
  });
});

describe('linearity of a KPI', () => {
  const linear = (numerator: string, fields: Fields = {}) =>
    frameworkFrom({
      kpis: [
        share,
        kpi('count', 'services.partial', { unit: 'count' }),
        kpi('some', 'services.partial', {
          unit: 'count',
          applicable: { when: 'services.eligible', otherwise: 'zero' },
        }),
        kpi('uneven', 'services.partial / services.eligible * 100', { unit: 'percent' }),
        kpi('x', numerator, fields),
      ],
    }).kpis.at(-1)?.formula.linear;

  it.each<[string, Fields, boolean]>([
    ['kpi("count") * 2', { unit: 'count' }, true],
    ['kpi("full-process-share")', {}, false],
    ['kpi("some")', { unit: 'count' }, false],
    ['kpi("uneven")', {}, false],
    ['services.partial', { unit: 'ratio', denominator: 'kpi("count")', zeroDenominator: 'zero' }, true],
    ['services.partial', { unit: 'ratio', denominator: 'kpi("some")', zeroDenominator: 'zero' }, false],
    ['kpi("count") * kpi("full-process-share")', { unit: 'count' }, false],
  ])('is, for %s with %o: %s', (numerator, fields, expected) => {
    expect(linear(numerator, fields)).toBe(expected);
  });
});
