import { DayZone, parseDay, type Language } from '#kernel';
import type { KpiAssessment } from '#maturity/domain';
import { announcement } from '../../../../../test/support/journal-entry-factory.js';
import {
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
} from '../../../../../test/support/framework-factory.js';
import type { AnnouncementEntry } from '../announcement-entry.js';
import { describeEntry } from './describe.js';
import type { NotificationContext } from './notification-context.js';
import { toPlainText } from './notification-text.js';

const indexOf = (id: string, kpi: string, name: string) =>
  indexTrackYaml({
    id,
    name: { vi: `${name} (vi)`, en: name },
    groups: [groupYaml({ items: [itemYaml({ kpi })] })],
  });
const framework = {
  ...frameworkFrom({
    kpis: [kpiYaml(), kpiYaml({ id: 'published', name: { vi: 'Điểm công bố', en: 'Published score' } })],
    tracks: [indexOf('official', 'published', 'Official'), indexOf('own', 'full-process-share', 'Computed')],
  }),
  hash: 'x',
};
const publication = (data: Record<string, unknown>, orgUnit = 'P1') => ({
  position: 42,
  type: 'vn.thang.index.published.v1',
  subject: 'index/dti',
  orgUnit,
  time: Date.parse('2025-08-30T03:00:00Z'),
  data,
});
const read = (
  data: Partial<AnnouncementEntry['data']>,
  language: Language = 'en',
  event = publication({ value: 8, rank: 5, of: 34 }),
): string[] => {
  const context: NotificationContext = {
    orgUnitName: () => ({ vi: 'Tỉnh Một', en: 'Province One' }),
    framework: () => framework,
    measure: () => undefined,
    event: (position) => (position === 42 ? event : undefined),
    zone: new DayZone('Asia/Ho_Chi_Minh'),
  };
  const entry = announcement({
    framework: framework.id,
    track: 'official',
    kind: 'score-moved',
    data: { from: null, to: null, next: null, ...data },
  });
  return toPlainText(describeEntry(entry, context, language)).split('\n');
};
const known = (id: string, value: number | null, more: Partial<KpiAssessment> = {}): KpiAssessment => ({
  ...{ id, value, numerator: null, denominator: null, unit: 'score', provenance: 'official' },
  ...{ coverage: { reporting: 1, of: 1 }, marks: [], ...more },
});
const decided = { events: { count: 1, positions: [42] }, score: { from: 7, to: 8 } };

describe('texts about published scores', () => {
  it('name the published rank beside the score that Thang computes', () => {
    const data = { ...decided, comparison: { track: 'own', score: 6.5, difference: 1.5 } };
    expect(read(data)).toContain(
      '- Published on 30 August 2025: 8 points, rank 5 of 34. Thang computes (Computed): 6.5 points',
    );
    expect(read(data, 'vi')).toContain(
      '- Công bố ngày 30/08/2025: 8 điểm, hạng 5/34. Thang tính (Computed (vi)): 6,5 điểm',
    );
  });

  it('say that nothing is computed for lack of data, and name a rank without its total', () => {
    const data = { ...decided, comparison: { track: 'own', score: null, difference: null } };
    expect(read(data, 'en', publication({ value: 8, rank: 5 }))).toContain(
      '- Published on 30 August 2025: 8 points, rank 5. Thang computes (Computed): not enough data',
    );
  });

  it('say nothing of a publication about another organisation', () => {
    expect(read(decided, 'en', publication({ value: 8, rank: 5 }, 'P2')).join()).not.toContain(
      'Published on',
    );
  });

  it('say that a published value has expired, and since when, instead of "no data"', () => {
    const expiredOn = parseDay('2025-09-01')!;
    const data = {
      score: { from: 8, to: null },
      kpis: [known('published', null, { expiredOn }), known('full-process-share', null, { expiredOn })],
    };
    expect(read(data).join()).toContain('Published score: the published value expired on 1 September 2025');
    expect(read(data, 'vi').join()).toContain(
      'Điểm công bố: giá trị công bố đã hết hiệu lực từ ngày 01/09/2025',
    );
    expect(read(data).join()).not.toContain('Full-process share');
  });

  it('say so of a KPI that moved to no value', () => {
    const entry = {
      kpi: 'published',
      value: { from: 8, to: null, numerator: null, denominator: null },
      kpis: [known('published', null, { expiredOn: parseDay('2025-09-01')! })],
    };
    const text = toPlainText(
      describeEntry(
        announcement({
          framework: framework.id,
          track: 'official',
          kind: 'kpi-moved',
          data: { next: null, ...entry },
        }),
        {
          orgUnitName: () => 'P1',
          framework: () => framework,
          measure: () => undefined,
          zone: new DayZone('Asia/Ho_Chi_Minh'),
        },
        'en',
      ),
    );
    expect(text).toMatch(/8.* → the published value expired on 1 September 2025/);
  });
});
