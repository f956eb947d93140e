import { frameworkFrom, kpiYaml, readingsOf } from '../../../../../../test/support/framework-factory.js';
import { assess } from '../assess.js';
import { hasPartsOfWholes } from './part-above-whole.js';

const kpi = (id: string, numerator: string, denominator?: string, fields: object = {}) =>
  kpiYaml({
    id,
    unit: denominator === undefined ? 'count' : 'percent',
    numerator,
    denominator,
    ...(denominator === undefined ? { zeroDenominator: undefined } : {}),
    driver: undefined,
    window: { months: 12 },
    ...fields,
  });
const marksOf = (kpis: object[], amounts: Parameters<typeof readingsOf>[1]) => {
  const framework = frameworkFrom({ kpis: [kpiYaml(), ...kpis] });
  const assessed = assess(framework, readingsOf(framework, amounts), 20_000);
  return Object.fromEntries(assessed.kpis.map(({ id, marks }) => [id, marks]));
};
const mark = (measure: string, observed: number, expected: number, whole: string) => ({
  rule: 'part-above-whole',
  measure,
  observed,
  expected,
  whole,
});
const none = { 'services.fullProcess': 1, 'services.eligible': 2 };

describe('part above its whole', () => {
  const kpis = [
    kpi('online-share', 'dossiers.online', 'dossiers.received'),
    kpi('received', 'dossiers.received'),
    kpi('resolved', 'dossiers.resolved'),
  ];

  it('marks every KPI that uses the part or the whole and changes no value', () => {
    const found = marksOf(kpis, {
      ...none,
      'dossiers.online': 12,
      'dossiers.received': 10,
      'dossiers.resolved': 5,
    });
    const expected = mark('dossiers.online', 12, 10, 'dossiers.received');
    expect(found).toEqual({
      'full-process-share': [],
      'online-share': [expected],
      received: [expected],
      resolved: [],
    });
    expect(
      marksOf(kpis, { ...none, 'dossiers.online': 10, 'dossiers.received': 10 })['online-share'],
    ).toEqual([]);
  });

  it('marks nothing when a reading is missing', () => {
    expect(marksOf(kpis, { 'dossiers.online': 12 })['online-share']).toEqual([]);
    expect(marksOf(kpis, { 'dossiers.received': -1 })['online-share']).toEqual([]);
  });

  it('marks nothing when a reading was not read', () => {
    const framework = frameworkFrom({ kpis: [kpiYaml(), ...kpis] });
    const given = readingsOf(framework, { 'dossiers.online': 12, 'dossiers.received': 10 });
    for (const left of ['dossiers.online@12m', 'dossiers.received@12m']) {
      const readings = new Map([...given].filter(([key]) => !key.startsWith(left)));
      expect(assess(framework, readings, 20_000).kpis.flatMap(({ marks }) => marks)).toEqual([]);
    }
  });

  it('compares readings of the same window only', () => {
    const other = [
      kpi('online', 'dossiers.online'),
      kpi('received', 'dossiers.received', undefined, { window: { months: 6 } }),
    ];
    const given = { 'dossiers.online': 12, 'dossiers.received': 10 };
    expect(marksOf(other, given)).toMatchObject({ online: [], received: [] });
  });

  it('compares reported figures too', () => {
    const reported = [kpi('reported', 'dossiers.online.reported', 'dossiers.received.reported'), kpi('counted', 'dossiers.online.counted', 'dossiers.received')]; // prettier-ignore
    const given = { 'dossiers.online.reported': 7, 'dossiers.received.reported': 6, 'dossiers.online': 9, 'dossiers.received': 8 }; // prettier-ignore
    const found = marksOf(reported, given);
    expect(found['reported']).toEqual([mark('dossiers.online.reported', 7, 6, 'dossiers.received.reported')]);
    expect(found['counted']).toEqual([]);
  });

  it('compares readings of the same segment only', () => {
    const group = (name: string) => [`services.fullProcess["group=${name}"]`, `services.catalogued["group=${name}"]`] as const; // prettier-ignore
    const [g2c, g2b] = [group('G2C'), group('G2B')];
    const segments = [kpi('g2c', ...g2c, { window: undefined }), kpi('g2b', ...g2b, { window: undefined })];
    const found = marksOf(segments, { [g2c[0]]: 3, [g2c[1]]: 4, [g2b[0]]: 2, [g2b[1]]: 1 });
    expect(found).toMatchObject({
      g2c: [],
      g2b: [mark('services.fullProcess.segments', 2, 1, 'services.catalogued.segments')],
    });
  });
});

describe('parts and wholes to compare', () => {
  const framework = frameworkFrom({
    kpis: [kpiYaml(), kpi('online-share', 'dossiers.online', 'dossiers.received')],
  });
  const has = (amounts: Parameters<typeof readingsOf>[1]) =>
    hasPartsOfWholes(framework, readingsOf(framework, amounts));

  it('exist once both are measured, whatever their amounts', () => {
    expect(has({ 'dossiers.online': 1, 'dossiers.received': 10 })).toBe(true);
    expect(has({ 'dossiers.online': 12, 'dossiers.received': 10 })).toBe(true);
    expect(has({ 'dossiers.online': 12 })).toBe(false);
    expect(has({ 'dossiers.received': 12 })).toBe(false);
    expect(has({})).toBe(false);
  });
});
