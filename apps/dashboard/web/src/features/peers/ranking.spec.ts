import type { FrameworkDefinition, TrackDefinition } from '../../queries/frameworks.js';
import { readRanking as readRankingFrom, type RankingStart } from './ranking.js';

const nothing: RankingStart = { root: null, measured: new Set() };
const readRanking = (search: URLSearchParams, framework: FrameworkDefinition, start = nothing) =>
  readRankingFrom(search, framework, start);

const track = (id: string, kind: 'ladder' | 'index') => ({ id, kind, name: id }) as TrackDefinition;
const framework = (tracks: TrackDefinition[]) =>
  ({
    tracks,
    kpis: [{ id: 'k', name: 'K', unit: 'percent' }],
    appliesTo: { levels: ['province'], within: null },
  }) as FrameworkDefinition;

describe('readRanking', () => {
  const index = framework([track('l', 'ladder'), track('i', 'index')]);

  it('ranks by the score of the first index unless the address names something else', () => {
    expect(readRanking(new URLSearchParams(), index)).toMatchObject({ by: 'track', id: 'i', unit: 'score' });
    expect(readRanking(new URLSearchParams('track=nonsense'), index)).toMatchObject({ by: 'track', id: 'i' });
    expect(readRanking(new URLSearchParams('kpi=k'), index)).toMatchObject({ by: 'kpi', unit: 'percent' });
  });

  it('ranks by the first KPI where there is no index', () => {
    expect(readRanking(new URLSearchParams(), framework([track('l', 'ladder')]))).toMatchObject({ id: 'k' });
  });

  it('begins with the tree of the overview and with a KPI that is measured there', () => {
    const two = { ...framework([track('l', 'ladder')]) } as FrameworkDefinition;
    two.kpis = [...two.kpis, { ...two.kpis[0]!, id: 'measured' }];
    const start = { root: 'VN', measured: new Set(['measured']) };
    expect(readRanking(new URLSearchParams(), two, start)).toMatchObject({ id: 'measured', root: 'VN' });
    expect(readRanking(new URLSearchParams('kpi=k&root=CA'), two, start)).toMatchObject({
      id: 'k',
      root: 'CA',
    });
  });

  it('ignores invalid days and unknown levels', () => {
    const said = new URLSearchParams('asOf=2024-12-31&level=province&root=VN');
    expect(readRanking(said, index)).toMatchObject({
      point: { asOf: '2024-12-31' },
      level: 'province',
      root: 'VN',
    });
    const nonsense = new URLSearchParams('asOf=today&level=moon');
    expect(readRanking(nonsense, index)).toMatchObject({ point: { asOf: null }, level: null, root: null });
  });
});
