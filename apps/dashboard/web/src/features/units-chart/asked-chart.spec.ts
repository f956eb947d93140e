import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { measureFrom, unitsFrom } from './asked-chart.js';

const of = (address: string) => new URLSearchParams(address);

describe('unitsFrom', () => {
  it('reads each org unit of the address once, in its order', () => {
    expect(unitsFrom(of('units=hue,danang,hue'))).toEqual(['hue', 'danang']);
    expect(unitsFrom(of(''))).toEqual([]);
  });

  it('takes no more org units than lines can be told apart', () => {
    expect(unitsFrom(of('units=a,b,c,d,e,f,g'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('measureFrom', () => {
  const framework = {
    tracks: [
      { id: 'goals', kind: 'targets' },
      { id: 'score', kind: 'index' },
      { id: 'ladder', kind: 'ladder' },
    ],
    kpis: [{ id: 'share' }],
  } as unknown as FrameworkDefinition;

  it('draws the KPI or the track in the address', () => {
    expect(measureFrom(of('kpi=share'), framework)).toEqual({ kpi: { id: 'share' } });
    expect(measureFrom(of('track=ladder'), framework)?.track?.id).toBe('ladder');
  });

  it('begins with the first track that has a course, else with the first KPI', () => {
    expect(measureFrom(of('kpi=unknown'), framework)?.track?.id).toBe('score');
    expect(measureFrom(of('track=goals'), { ...framework, tracks: [] })?.kpi?.id).toBe('share');
    expect(measureFrom(of(''), { ...framework, tracks: [], kpis: [] })).toBeNull();
  });
});
