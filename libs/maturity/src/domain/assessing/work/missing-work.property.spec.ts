import fc from 'fast-check';
import { frameworkFrom, kpiYaml, readingsOf } from '../../../../../../test/support/framework-factory.js';
import { assessKpi } from '../assess-kpi.js';
import { isMet, type Threshold } from '../criterion.js';
import { goalOf, missingWork } from './missing-work.js';

type Amounts = Readonly<Record<string, number>>;

/** What one unit of each work adds, written down apart from the catalogue. */
const WORK: Readonly<Record<string, Amounts>> = {
  'dossiers.online': { 'dossiers.online': 1, 'dossiers.received': 1 },
  'dossiers.selfFiled': { 'dossiers.selfFiled': 1, 'dossiers.online': 1, 'dossiers.received': 1 },
  'dossiers.withFee': { 'dossiers.withFee': 1, 'dossiers.received': 1 },
  'dossiers.received': { 'dossiers.received': 1 },
  'dossiers.onTime': { 'dossiers.onTime': 1, 'dossiers.resolved': 1 },
};
const MEASURES = ['dossiers.online', 'dossiers.received', 'dossiers.selfFiled', 'dossiers.withFee', 'dossiers.resolved', 'dossiers.onTime']; // prettier-ignore
const FURTHEST = 150;

const measure = fc.constantFrom(...MEASURES);
const term = fc.tuple(fc.constantFrom('', '2 * ', '0.5 * '), measure).map(([factor, id]) => `${factor}${id}`);
const linear = fc
  .tuple(term, fc.constantFrom(' + ', ' - '), fc.option(term, { nil: null }))
  .map(([one, operator, other]) => (other === null ? one : `${one}${operator}${other}`));
const uneven = fc
  .tuple(measure, measure, linear)
  .map(([a, b, c]) => `${a} / ${b} + (${c}) / dossiers.resolved`);
const policy = fc.constantFrom('not-measurable', 'zero', 'full', 'share-out');
const applicable = fc.option(fc.record({ when: linear, otherwise: policy }), { nil: undefined });
const common = { unit: 'ratio', window: { months: 12 } };
const quotient = fc
  .record({ numerator: linear, denominator: linear, zeroDenominator: policy, applicable })
  .map((kpi) => [{ ...common, ...kpi }]);
const plain = fc
  .record({ numerator: uneven, applicable })
  .map((kpi) => [{ ...common, ...kpi, denominator: undefined, zeroDenominator: undefined }]);
/** The first is the one that is looked at; the second is what it refers to. */
const referring = fc.tuple(quotient, linear).map(([[other], numerator]) => [
  {
    ...common,
    numerator: `kpi("other") + (${numerator}) / dossiers.received`,
    denominator: undefined,
    zeroDenominator: undefined,
  },
  other,
]);
const threshold = fc.record<Threshold>({
  direction: fc.constantFrom('at-least', 'at-most'),
  enter: fc.oneof(fc.integer({ min: -2, max: 4 }), fc.double({ min: 0, max: 2, noNaN: true })),
});

describe('missing work of any formula', () => {
  it('is the first number of units that suffices when tried one after another (property)', () => {
    fc.assert(
      fc.property(
        fc.oneof(quotient, plain, referring),
        fc.constantFrom(...Object.keys(WORK)),
        threshold,
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
        ([kpi, other], driver, wanted, drawn) => {
          const kpis = [
            kpiYaml({ ...kpi, driver: undefined }),
            ...(other ? [kpiYaml({ ...other, driver: undefined, id: 'other' })] : []),
          ];
          const framework = frameworkFrom({ kpis });
          // Files may name no driver that leaves a KPI alone; that none is found then is worth a try.
          const looked = { ...framework.kpis[0]!, driver };
          const now = Object.fromEntries(MEASURES.map((id, index) => [id, drawn[index]!]));
          const suffices = (units: number) => {
            const after = MEASURES.map((id) => [id, now[id]! + units * (WORK[driver]?.[id] ?? 0)]);
            const readings = readingsOf(framework, Object.fromEntries(after));
            return isMet(wanted, assessKpi(looked, readings).value);
          };
          const units = Array.from({ length: FURTHEST + 1 }, (_, count) => count);
          const first = units.find(suffices);
          const found = missingWork(looked, goalOf(wanted), readingsOf(framework, now));
          if (first !== undefined) expect(found).toEqual({ measure: driver, count: first });
          else if (found) {
            expect(found.count).toBeGreaterThan(FURTHEST);
            expect(suffices(found.count)).toBe(true);
            expect(suffices(found.count - 1)).toBe(false);
          }
        },
      ),
    );
  });
});
