import { frameworkFrom, kpiYaml } from '../../../../../test/support/framework-factory.js';
import { scoreDecimals, shownDecimals } from './shown-decimals.js';

describe('shownDecimals', () => {
  const framework = frameworkFrom({ kpis: [kpiYaml({ id: 'full-process-share', decimals: 1 })] });

  it('are those of the framework where rounding crosses no threshold', () => {
    expect(shownDecimals(framework, 'full-process-share', 62.44)).toBe(1);
    expect(shownDecimals(framework, 'full-process-share', null)).toBe(1);
  });

  it('never show a share as all or nothing before it is', () => {
    expect(shownDecimals(framework, 'full-process-share', 99.96)).toBe(2);
    expect(shownDecimals(framework, 'full-process-share', 0.0004)).toBe(4);
    expect(shownDecimals(framework, 'full-process-share', 100)).toBe(1);
  });

  it('show a value on its side of the threshold that it is put beside', () => {
    expect(shownDecimals(framework, 'full-process-share', 69.996, [70])).toBe(3);
  });

  it('are two for the KPI of a framework that is no longer installed', () => {
    expect(shownDecimals(undefined, 'gone', 1.23456)).toBe(2);
    expect(scoreDecimals(undefined, 1.23456)).toBe(2);
  });
});
