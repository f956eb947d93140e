import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  targetsTrackYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { stageName } from './stage-name.js';
import { kpisOfTrack, kpisTowards } from './track-kpis.js';

const other = (id: string) => kpiYaml({ id });
const framework = frameworkFrom({
  kpis: [kpiYaml(), other('b'), other('c')],
  tracks: [
    trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 70 }), criterionYaml({ kpi: 'b' })]]),
    trackYaml([[criterionYaml({ kpi: 'b' })], [criterionYaml(), criterionYaml({ kpi: 'b', enter: 70 })]], {
      id: 'gates',
      kind: 'independent',
    }),
    indexTrackYaml({
      groups: [
        groupYaml({
          items: [
            itemYaml({ points: 60 }),
            itemYaml({ kpi: 'b', points: 40 }),
            itemYaml({ kpi: 'c', points: 0 }),
          ],
        }),
      ],
      bands: [bandYaml(1, 50)],
    }),
    checklistTrackYaml(),
    targetsTrackYaml(),
  ],
});
const [ladder, gates, index, checklist, targets] = framework.tracks;
const named = (en: string) => ({ vi: `${en} (vi)`, en });

describe('stageName', () => {
  it('returns the name from the file for stages, gates and bands', () => {
    expect(stageName(ladder, { level: 2, id: 'stage-2' })).toEqual(named('Stage 2'));
    expect(stageName(gates, { level: 1, id: 'stage-1' })).toEqual(named('Stage 1'));
    expect(stageName(index, { level: 1, id: 'band-1' })).toEqual(named('Band 1'));
  });

  it('says how many gates are open', () => {
    expect(stageName(gates, { level: 1, id: 'open-1' })).toEqual({
      vi: 'đã mở 1/2 cổng',
      en: '1 of 2 gates open',
    });
    expect(stageName(gates, { level: 0, id: 'open-0' })).toEqual({
      vi: 'đã mở 0/2 cổng',
      en: '0 of 2 gates open',
    });
  });

  it('returns the id when the file does not know the stage', () => {
    expect(stageName(ladder, { level: 1, id: 'open-1' })).toEqual({ vi: 'open-1', en: 'open-1' });
    expect(stageName(gates, { level: 1, id: 'open-x' })).toEqual({ vi: 'open-x', en: 'open-x' });
    expect(stageName(gates, { level: 1, id: 'reopen-1' })).toEqual({ vi: 'reopen-1', en: 'reopen-1' });
    expect(stageName(undefined, { level: 1, id: 'stage-1' })).toEqual({ vi: 'stage-1', en: 'stage-1' });
  });
});

describe('KPIs of a track', () => {
  it('are those that the track counts, each once', () => {
    expect([ladder, gates, index, checklist, targets].map((track) => kpisOfTrack(track!))).toEqual([
      ['full-process-share', 'b'],
      ['b', 'full-process-share'],
      ['full-process-share', 'b'],
      ['full-process-share'],
      ['full-process-share'],
    ]);
  });

  it('are listed for one stage, gate or band', () => {
    expect(kpisTowards(ladder!, { level: 1, id: 'stage-1' })).toEqual(['full-process-share']);
    expect(kpisTowards(gates!, { level: 2, id: 'stage-2' })).toEqual(['full-process-share', 'b']);
    expect(kpisTowards(index!, { level: 1, id: 'band-1' })).toEqual(['full-process-share', 'b']);
    expect(kpisTowards(ladder!, { level: 9, id: 'gone' })).toEqual([]);
  });
});
