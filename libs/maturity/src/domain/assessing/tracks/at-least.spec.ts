import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { shippedFrameworks } from '../../../../../../test/support/shipped-frameworks.js';
import { announce } from '../announce.js';
import { assess } from '../assess.js';

const framework = frameworkFrom({
  kpis: [kpiYaml()],
  tracks: [trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 75, atLeast: 5 })]])],
});
const [track] = framework.tracks;
const services = (full: number, of: number) =>
  readingsOf(framework, { 'services.fullProcess': full, 'services.eligible': of });
const assessed = (full: number, of: number) => assess(framework, services(full, of), 20_000).tracks[0]!;

describe('a criterion with a least number of items', () => {
  it('is not met by a share of fewer, and asks for those that lack', () => {
    const { stage, progress, next } = assessed(1, 1);
    expect(stage?.level).toBe(1);
    expect(progress).toBe(1 / 5);
    expect(next?.unmet).toMatchObject([
      { value: 100, missing: { measure: 'services.eligible', count: 4 }, tooFew: { count: 1, atLeast: 5 } },
    ]);
    expect(assessed(5, 5).stage?.level).toBe(2);
    expect(assessed(4, 5).stage?.level).toBe(2);
    expect(assessed(3, 5).next?.unmet[0]).not.toHaveProperty('tooFew');
  });

  it('neither raises nor lowers an announced stage while there are too few', () => {
    const announced = (level: number, full: number, of: number) =>
      announce(framework, track!, { stage: { level, id: `stage-${level}` } }, services(full, of));
    expect(announced(2, 2, 4)).toMatchObject({ stage: { level: 2 }, frozen: true });
    expect(announced(1, 4, 4)).toMatchObject({ stage: { level: 1 } });
  });

  it('does not put one service at stage 5 of 5 of the shipped service levels', async () => {
    const shipped = (await shippedFrameworks()).get('vn-service-levels');
    const level = (services: number): number | undefined => {
      const measures = ['fullProcess', 'eligibleFullProcess', 'eligible', 'catalogued'];
      const amounts = Object.fromEntries(measures.map((each) => [`services.${each}`, services]));
      const readings = readingsOf(shipped, {
        ...amounts,
        'services.partial': 0,
        'services.awaitingLevel': 0,
      });
      return assess(shipped, readings, 20_600).tracks[0]!.stage?.level;
    };
    expect([level(1), level(4), level(5)]).toEqual([2, 2, 5]);
  });
});
