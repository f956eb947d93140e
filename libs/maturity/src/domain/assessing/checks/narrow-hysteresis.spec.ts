import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { assess } from '../assess.js';
import { narrowHysteresis } from './narrow-hysteresis.js';

const stages = [[criterionYaml({ enter: 50, exit: 45 })], [criterionYaml({ enter: 80, exit: 60 })]];

/** Returns what is found when `full` of `eligible` services are full-process. */
function found(full: number, eligible: number, fields: Readonly<Record<string, unknown>> = {}) {
  const framework = frameworkFrom({ tracks: [trackYaml(stages)], ...fields });
  const readings = readingsOf(framework, { 'services.fullProcess': full, 'services.eligible': eligible });
  return narrowHysteresis(framework, assess(framework, readings, 20_000));
}

describe('narrowHysteresis', () => {
  it('finds thresholds of 50 and 45 percent of ten services, and says how many services they need', () => {
    expect(found(4, 10)).toEqual({
      hasInput: true,
      findings: [
        {
          rule: 'narrow-hysteresis',
          kpi: 'full-process-share',
          measure: 'services.fullProcess',
          observed: 10,
          expected: 20,
          thresholds: { enter: 50, exit: 45 },
        },
      ],
    });
  });

  it.each([
    [12, 1],
    [13, 0],
    [14, 1],
    [19, 0],
    [20, 0],
    [2500, 0],
  ])('counts exactly: of %i services, %i findings', (eligible, findings) => {
    expect(found(1, eligible).findings).toHaveLength(findings);
  });

  it('checks the present stage and the next one only', () => {
    expect(found(9, 10).findings).toEqual([]);
    expect(found(6, 10).findings).toHaveLength(1);
  });

  it('checks every item of a checklist', () => {
    expect(found(9, 10, { tracks: [checklistTrackYaml()] }).findings).toHaveLength(1);
  });

  it('checks KPIs of which less is better', () => {
    const lower = kpiYaml({ better: 'lower' });
    const track = trackYaml([[criterionYaml({ enter: 45, exit: 50 })]]);
    expect(found(9, 10, { kpis: [lower], tracks: [track] }).findings).toEqual([]);
    const narrow = trackYaml([[criterionYaml({ enter: 41, exit: 49 })]]);
    expect(found(9, 10, { kpis: [lower], tracks: [narrow] }).findings).toHaveLength(1);
  });

  it('has nothing to check without room between the thresholds, and without a denominator', () => {
    const equal = trackYaml([[criterionYaml({ enter: 50, exit: 50 })]]);
    expect(found(4, 10, { tracks: [equal] })).toEqual({ findings: [], hasInput: false });
    expect(found(0, 0)).toEqual({ findings: [], hasInput: false });
  });
});
