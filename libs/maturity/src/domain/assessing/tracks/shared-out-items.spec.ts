import {
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
} from '../../../../../../test/support/framework-factory.js';
import type { FrameworkDefinition } from '../../framework.js';
import { assess } from '../assess.js';

type Amounts = Parameters<typeof readingsOf>[1];

const count = (id: string, measure: string): object =>
  kpiYaml({
    id,
    unit: 'count',
    numerator: measure,
    denominator: undefined,
    zeroDenominator: undefined,
    driver: measure,
  });
const open = count('open', 'datasets.open');
const fresh = count('fresh', 'datasets.fresh');
const hundred = { kind: 'linear', from: 0, to: 100, capped: true };
const item = (kpi: string, points: number) => itemYaml({ kpi, points, transform: hundred });

function indexOf(groups: object[], kpis: object[]): FrameworkDefinition {
  return frameworkFrom({ kpis, tracks: [indexTrackYaml({ groups })] });
}
const assessed = (framework: FrameworkDefinition, amounts: Amounts) =>
  assess(framework, readingsOf(framework, amounts), 20_000).tracks[0]!;

describe('index with items that are shared out', () => {
  const shareOut = kpiYaml({ zeroDenominator: 'share-out' });
  const framework = indexOf(
    [groupYaml({ items: [item('full-process-share', 40), item('open', 45), item('fresh', 15)] })],
    [shareOut, open, fresh],
  );
  const none = { 'services.fullProcess': 0, 'services.eligible': 0 };

  it('gives their points to the other items of the group in proportion', () => {
    expect(assessed(framework, { ...none, 'datasets.open': 60, 'datasets.fresh': 100 })).toMatchObject({
      score: 70,
      groups: [
        {
          points: 70,
          items: [
            { share: null, points: null, of: 0 },
            { share: 0.6, points: 45, of: 75 },
            { share: 1, points: 25, of: 25 },
          ],
        },
      ],
      next: { unmet: [{ kpi: 'open' }] },
    });
  });

  it('has no score when all items are shared out', () => {
    const alone = indexOf([groupYaml({ items: [item('full-process-share', 100)] })], [shareOut]);
    expect(assessed(alone, none)).toMatchObject({ score: null, known: { points: 0, of: 0 } });
    expect(assessed(alone, { 'services.fullProcess': 1, 'services.eligible': 2 }).score).toBe(50);
  });

  it('is not measured while it is unknown whether an item applies', () => {
    expect(assessed(framework, { 'datasets.open': 60, 'datasets.fresh': 100 }).score).toBeNull();
  });
});
