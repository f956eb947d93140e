import type { StageDefinition } from '../../queries/frameworks.js';
import type { KpiResult, TrackResult } from '../../queries/maturity.js';
import { criterionState, rungState } from './criterion-state.js';

const kpi = (id: string, value: number | null): KpiResult => ({
  id,
  name: id,
  value,
  unit: 'percent',
  decimals: 1,
  numerator: null,
  denominator: null,
  coverage: { reporting: 1, of: 1 },
  provenance: 'house',
  marks: [],
});

const stage = (
  level: number,
  kpiId: string,
  enter: number,
  direction: 'at-least' | 'at-most' = 'at-least',
): StageDefinition => ({
  level,
  id: `s${level}`,
  name: `Stage ${level}`,
  description: null,
  traits: [],
  criteria: [{ kpi: kpiId, direction, enter, exit: enter, provenance: 'house', exitProvenance: 'house' }],
});

describe('criterionState', () => {
  it('meets at-least and at-most thresholds exactly at the threshold', () => {
    const [least] = stage(1, 'k', 50).criteria;
    const [most] = stage(1, 'k', 90, 'at-most').criteria;
    expect(criterionState(least!, kpi('k', 50))).toBe('met');
    expect(criterionState(least!, kpi('k', 49.9))).toBe('unmet');
    expect(criterionState(most!, kpi('k', 90))).toBe('met');
    expect(criterionState(most!, kpi('k', 90.1))).toBe('unmet');
  });

  it('is unknown without a value', () => {
    const [most] = stage(1, 'k', 90, 'at-most').criteria;
    expect(criterionState(most!, kpi('k', null))).toBe('unknown');
    expect(criterionState(most!, undefined)).toBe('unknown');
  });
});

describe('rungState', () => {
  it('holds a rung only together with all rungs below it', () => {
    const result: TrackResult = {
      id: 't',
      kind: 'ladder',
      stage: { level: 1, id: 's1', name: '' },
      announced: null,
      settling: null,
      score: null,
      scoreDecimals: 2,
      progress: 0.5,
      next: { level: 2, id: 's2', name: '', unmet: [], bottleneck: null },
    };
    const stages = [stage(1, 'a', 10), stage(2, 'b', 10), stage(3, 'c', 10)];
    expect(stages.map((each) => rungState(each, result))).toEqual(['held', 'next', 'future']);
  });
});
