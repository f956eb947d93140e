import { DayZone, type Language } from '#kernel';
import type { UnmetCriterion } from '#maturity/domain';
import { announcement } from '../../../../../test/support/journal-entry-factory.js';
import {
  bandYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import type { AnnouncementEntry } from '../announcement-entry.js';
import { describeEntry } from './describe.js';
import type { NotificationContext } from './notification-context.js';
import { toPlainText } from './notification-text.js';

const framework = {
  ...frameworkFrom({
    kpis: [kpiYaml(), kpiYaml({ id: 'b', name: { vi: 'B', en: 'B' } })],
    tracks: [
      trackYaml(
        [[criterionYaml()], [criterionYaml({ kpi: 'b' })], [criterionYaml({ enter: 80, exit: 70 })]],
        {
          id: 'gates',
          kind: 'independent',
        },
      ),
      indexTrackYaml({ bands: [bandYaml(1, 0), bandYaml(2, 80)] }),
    ],
  }),
  hash: 'x',
};
const context: NotificationContext = {
  orgUnitName: () => ({ vi: 'Tỉnh Một', en: 'Province One' }),
  framework: () => framework,
  measure: () => undefined,
  zone: new DayZone('Asia/Ho_Chi_Minh'),
};
const entry = (track: string, kind: AnnouncementEntry['kind'], data: Partial<AnnouncementEntry['data']>) =>
  announcement({ framework: framework.id, track, kind, data: { next: null, ...data } });
const read = (given: AnnouncementEntry, language: Language = 'en') => {
  const text = describeEntry(given, context, language);
  return [
    text.title,
    ...toPlainText(text)
      .split('\n')
      .filter((line) => line !== ''),
  ];
};
const open = (level: number) => ({ level, id: `open-${level}` });

describe('texts about gates', () => {
  it('name the gate that opened, with its evidence', () => {
    const opened = entry('gates', 'gate-opened', { from: open(1), to: open(2), item: { id: 'stage-2' } });
    expect(read(opened)).toEqual([
      'Province One opened gate 2 (Stage 2)',
      'Why: B: no data yet, threshold ≥ 50% (Thang’s default). Cause: new figures.',
      'Nothing to do.',
      'Figures:',
      '- Test ladder: 1 of 3 gates open → 2 of 3 gates open, 2 September 2025',
    ]);
    expect(read(opened, 'vi')[0]).toBe('Tỉnh Một đã mở cổng 2 (Stage 2 (vi))');
  });

  it('name the gate that closed, also when another one opened and their number stays the same', () => {
    const closed = entry('gates', 'gate-closed', { from: open(1), to: open(1), item: { id: 'stage-3' } });
    expect(read(closed)).toEqual([
      'Province One no longer holds gate 3 (Stage 3)',
      'Why: Full-process share: no data yet, held while ≥ 70% (Thang’s default). Cause: new figures.',
      'To do: look at the deciding events, and correct them if they are wrong.',
      'Figures:',
      '- Test ladder: 1 of 3 gates open, 2 September 2025',
    ]);
  });

  it('call the nearest gate by its name', () => {
    const next = { level: 3, id: 'stage-3', unmet: [], bottleneck: null };
    const near = entry('gates', 'threshold-approaching', { from: open(1), to: open(1), progress: 0.9, next });
    expect(read(near)).toEqual([
      'Province One is close to gate 3 (Stage 3)',
      'Why: Full-process share: no data yet, threshold ≥ 80% (Thang’s default). Cause: new figures.',
      'Next: gate 3 (Stage 3); see the actions on the page.',
      'Figures:',
      '- Test ladder: 1 of 3 gates open, 2 September 2025',
    ]);
    expect(read(near, 'vi')[0]).toBe('Tỉnh Một sắp đạt cổng 3 (Stage 3 (vi))');
    expect(read(entry('gates', 'threshold-approaching', { ...near.data, next: null }))[0]).toBe('Province One restated: 1 of 3 gates open'); // prettier-ignore
  });
});

describe('texts about an index', () => {
  it('name the bands of the index', () => {
    const [low, high] = [
      { level: 1, id: 'band-1' },
      { level: 2, id: 'band-2' },
    ];
    const risen = entry('index', 'band-changed', { from: low, to: high });
    expect(read(entry('index', 'band-changed', { from: high, to: low }))[0]).toBe(
      'Province One fell to band 1 (Band 1)',
    );
    expect(read(risen)[0]).toBe('Province One reached band 2 (Band 2)');
    expect(read(risen, 'vi')[0]).toBe('Tỉnh Một đã đạt mức 2 (Band 2 (vi))');
  });

  const item = (kpi: string, count: number | null, fields: Partial<UnmetCriterion> = {}): UnmetCriterion => ({
    ...{ kpi, value: 60, threshold: 90, direction: 'at-least', progress: 2 / 3, eta: null },
    missing: count === null ? null : { measure: 'dossiers.onTime', count },
    ...fields,
  });
  const towards = (unmet: readonly UnmetCriterion[], language: Language = 'en') => {
    const gap = { points: 0.05, alone: [] };
    const next = { level: 2, id: 'band-2', unmet, bottleneck: unmet[0]?.kpi ?? null, gap };
    return read(entry('index', 'score-moved', { from: { level: 1, id: 'band-1' }, next }), language);
  };

  it('name all of the work that brings the next band together', () => {
    expect(towards([item('full-process-share', 30)])).toContain(
      'To do: 30 more dossiers.onTime for band 2 (Band 2).',
    );
    const both = [item('full-process-share', 30), item('b', 2)];
    expect(towards(both)).toContain(
      'To do: 30 more dossiers.onTime and 2 more dossiers.onTime for band 2 (Band 2).',
    );
    expect(towards(both, 'vi')).toContain(
      'Cần làm: thêm 30 dossiers.onTime và thêm 2 dossiers.onTime để đạt mức 2 (Band 2 (vi)).',
    );
  });

  it('name the points that are missing where no work can be counted', () => {
    expect(towards([item('b', null)])).toContain('To do: 0.05 more points for band 2 (Band 2).');
    expect(towards([item('b', null)], 'vi')).toContain('Cần làm: thêm 0,05 điểm để đạt mức 2 (Band 2 (vi)).');
  });

  it('say that a share is one of too few items', () => {
    const few = item('full-process-share', 4, { value: 100, tooFew: { count: 1, atLeast: 5 } });
    expect(towards([few])).toContain(
      '- 4 more dossiers.onTime (Full-process share: 100%, a share of 1 only, at least 5 are needed)',
    );
    expect(towards([few], 'vi').join()).toContain('mới tính trên 1, cần ít nhất 5');
  });
});
