import type { AlertRecord } from '#alerting/domain';
import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { concernedKpis } from './concerned-kpis.js';

const ids = ['full-process-share', 'b', 'c'];
const named = (id: string) => kpiYaml({ id, name: { vi: id, en: id } });
const stages = [[criterionYaml()], [criterionYaml({ kpi: 'b' })], [criterionYaml({ kpi: 'c' })]];
const framework = {
  ...frameworkFrom({
    kpis: ids.map(named),
    tracks: [
      trackYaml(stages),
      trackYaml(stages, { id: 'gates', kind: 'independent' }),
      checklistTrackYaml(),
      indexTrackYaml(),
    ],
  }),
  hash: 'x',
};
const level = (at: number) => ({ level: at, id: `stage-${at}` });
const concerned = (alert: {
  kind: string;
  track: string;
  item?: string | null;
  [more: string]: unknown;
}): string[] => {
  const { kind, track, item = null, ...announcement } = alert;
  const kpis = ids.map((id) => ({ id }));
  const record = {
    kind,
    track,
    item,
    announcement: { from: null, to: null, next: null, kpis, ...announcement },
  };
  return concernedKpis(record as unknown as AlertRecord, framework).map(({ id }) => id);
};

describe('concernedKpis', () => {
  it('names the KPI that moved', () => {
    expect(concerned({ kind: 'kpi-moved', track: 'ladder', kpi: 'b' })).toEqual(['b']);
  });

  it('names the KPIs of the stages that were gained, lost or approached', () => {
    const moved = (from: number, to: number) => ({ from: level(from), to: level(to) });
    expect(concerned({ kind: 'stage-advanced', track: 'ladder', ...moved(1, 2) })).toEqual(['b']);
    expect(concerned({ kind: 'stage-regressed', track: 'ladder', ...moved(3, 1) })).toEqual(['b', 'c']);
    const near = { to: level(2), next: level(3) };
    expect(concerned({ kind: 'threshold-approaching', track: 'ladder', ...near })).toEqual(['c']);
  });

  it('names those of the gate alone, and of an index all that it is computed from', () => {
    expect(concerned({ kind: 'gate-opened', track: 'gates', item: 'stage-2' })).toEqual(['b']);
    expect(concerned({ kind: 'threshold-approaching', track: 'gates', next: level(3) })).toEqual(['c']);
    expect(concerned({ kind: 'score-moved', track: 'index' })).toEqual(['full-process-share']);
    expect(concerned({ kind: 'item-attested', track: 'checklist', item: 'none' })).toEqual([]);
  });

  it('names all that are kept where the framework is not known any more', () => {
    expect(concerned({ kind: 'stage-advanced', track: 'gone' })).toEqual(ids);
  });
});
