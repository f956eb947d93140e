import {
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
} from '../../../../../../test/support/framework-factory.js';
import { kpisAgainstPeers, peerStatistics } from './peer-statistics.js';

const [kept, plain, loose] = ['held', 'plain', 'loose'].map((id) => kpiYaml({ id }));
const items = [
  itemYaml({ kpi: 'held', points: 60, transform: { kind: 'z-score' } }),
  itemYaml({ kpi: 'plain', points: 40 }),
];
const framework = frameworkFrom({
  kpis: [kept, plain, loose],
  tracks: [indexTrackYaml({ groups: [groupYaml({ items })] })],
});
const orgUnit = (full: number | null) =>
  readingsOf(framework, full === null ? {} : { 'services.fullProcess': full, 'services.eligible': 10 });

describe('KPIs measured against peers', () => {
  it('are those with a z-score transform only', () => {
    expect(kpisAgainstPeers(framework).map(({ id }) => id)).toEqual(['held']);
    expect(kpisAgainstPeers(frameworkFrom())).toEqual([]);
  });

  it('have statistics of the measured peers, and none when no peer is measured', () => {
    const kpis = kpisAgainstPeers(framework);
    expect([...peerStatistics(kpis, [orgUnit(1), orgUnit(null), orgUnit(5)])]).toEqual([
      ['held', { count: 2, mean: 30, deviation: 20, lowest: 10, highest: 50 }],
    ]);
    expect(peerStatistics(kpis, [orgUnit(null)]).size).toBe(0);
    expect(peerStatistics([], [orgUnit(1)]).size).toBe(0);
  });
});
