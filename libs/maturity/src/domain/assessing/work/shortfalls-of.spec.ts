import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../../test/support/logged-event-factory.js';
import { NO_PEERS_OF_ANY, resultNow } from './compare-work.js';
import { shortfallsOf } from './shortfalls-of.js';

const half = criterionYaml({ kpi: 'half', enter: 60, exit: 55 });
const most = criterionYaml({ kpi: 'most', enter: 60, exit: 55 });

/** As `[kpi, value to be reached]`, of an org unit with 50 % of the one and 80 % of the other. */
function wanted(track: object, fields: object = {}) {
  const kpis = [kpiYaml({ id: 'half' }), kpiYaml({ id: 'most', numerator: 'services.partial', driver: undefined, ...fields })]; // prettier-ignore
  const framework = frameworkFrom({ kpis, tracks: [track] });
  const readings = readingsOf(framework, {
    'services.fullProcess': 50,
    'services.partial': 80,
    'services.eligible': 100,
  });
  const result = resultNow(framework, { readings, asOf: dayOf('2026-06-30'), peers: NO_PEERS_OF_ANY });
  return shortfallsOf(framework.tracks[0]!, result).map(({ kpi, goal }) => [kpi, goal.to, goal.direction]);
}
const named = (id: string, criterion: object) => ({ id, name: { vi: id, en: id }, ...criterion });

describe('shortfallsOf', () => {
  it('lists what the next stage lacks, not the stages above it', () => {
    const higher = criterionYaml({ kpi: 'most', enter: 90, exit: 85 });
    expect(
      wanted(trackYaml([[most], [half, higher], [criterionYaml({ kpi: 'half', enter: 95, exit: 90 })]])),
    ).toEqual([
      ['half', 60, 'at-least'],
      ['most', 90, 'at-least'],
    ]);
    expect(wanted(trackYaml([[most]]))).toEqual([]);
  });

  it('lists the criteria of closed gates', () => {
    const higher = criterionYaml({ kpi: 'most', enter: 90, exit: 85 });
    expect(wanted(trackYaml([[half], [most], [half, higher]], { kind: 'independent' }))).toEqual([
      ['half', 60, 'at-least'],
      ['half', 60, 'at-least'],
      ['most', 90, 'at-least'],
    ]);
  });

  it('lists every index item that counts until it has full points', () => {
    const item = (kpi: string, points: number) =>
      itemYaml({ kpi, points, transform: { kind: 'linear', from: 0, to: 80, capped: true } });
    const groups = [groupYaml({ items: [item('half', 60), item('most', 40)] })];
    expect(wanted(indexTrackYaml({ groups }))).toEqual([['half', 80, 'at-least']]);
  });

  it('lists each checklist item that is not met, in either direction', () => {
    const items = [named('a', half), named('b', most)];
    expect(wanted(checklistTrackYaml({ items }))).toEqual([['half', 60, 'at-least']]);
    const fewer = { kpi: 'most', enter: 60, exit: 65, provenance: 'house' };
    const lower = checklistTrackYaml({ items: [named('a', half), named('b', fewer)] });
    expect(wanted(lower, { better: 'lower' })).toEqual([
      ['half', 60, 'at-least'],
      ['most', 60, 'at-most'],
    ]);
  });

  it('lists each target that is not reached, also after its due day', () => {
    const targets = [
      targetYaml({ id: 'a', kpi: 'half', value: 60 }),
      targetYaml({ id: 'b', kpi: 'most', value: 60 }),
      targetYaml({ id: 'c', kpi: 'most', value: 90, due: '2026-01-31' }),
    ];
    expect(wanted(targetsTrackYaml({ targets }))).toEqual([
      ['half', 60, 'at-least'],
      ['most', 90, 'at-least'],
    ]);
  });
});
