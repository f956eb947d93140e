import { flowUnits, unitOfFlow } from './flow-units.js';
import { namedMeasures } from './measure-catalogue.js';

describe('the units of flows', () => {
  it('have a name in both languages, each', () => {
    const units = namedMeasures.filter(({ kind }) => kind === 'flow').map(({ unit }) => unit);
    expect([...new Set(units)].sort()).toEqual(Object.keys(flowUnits).sort());
  });

  it('are what an amount counts', () => {
    expect(unitOfFlow('dossiers.resolved', 'vi')).toBe('hồ sơ');
    expect(unitOfFlow('dossiers.resolved', 'en')).toBe('dossiers');
  });
});
