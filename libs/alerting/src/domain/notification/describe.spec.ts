import type { Language } from '#kernel';
import type { Criterion, Framework, KpiAssessment } from '#maturity/domain';
import { announcement, stageRef } from '../../../../../test/support/journal-entry-factory.js';
import type { Alert } from '../alert.js';
import type { AnnouncementEntry } from '../decide-transitions.js';
import { describeEntry, describeTransition } from './describe.js';
import type { NotificationContext } from './notification-context.js';
import { toPlainText, type NotificationText } from './notification-text.js';

const criterion = (
  kpi: string,
  enter: number,
  exit: number,
  direction: Criterion['direction'] = 'at-least',
): Criterion => ({
  kpi,
  direction,
  enter,
  exit,
  provenance: 'house',
  exitProvenance: 'house',
});
const stage = (level: number, vi: string, en: string, criteria: Criterion[]): object => ({
  ...stageRef(level),
  name: { vi, en },
  description: null,
  traits: [],
  criteria,
});
const framework = {
  id: 'service-levels',
  name: { vi: 'Mức độ DVCTT', en: 'Service levels' },
  kpis: [
    { id: 'full', name: { vi: 'Tỷ lệ toàn trình', en: 'Full-process share' }, unit: 'percent', decimals: 1 },
    { id: 'days', name: { vi: 'Thời gian xử lý', en: 'Time to settle' }, unit: 'days', decimals: 0 },
  ],
  tracks: [
    {
      id: 'levels',
      kind: 'ladder',
      name: { vi: 'Bậc thang dịch vụ', en: 'Service ladder' },
      stages: [
        stage(1, 'Thông tin', 'Information', [criterion('full', 10, 5)]),
        stage(2, 'Tương tác', 'Interaction', [criterion('full', 50, 45)]),
        stage(3, 'Toàn trình', 'Full process', [
          criterion('full', 80, 75),
          criterion('days', 90, 120, 'at-most'),
        ]),
      ],
    },
  ],
} as unknown as Framework;

const context: NotificationContext = {
  orgUnitName: (code) => (code === 'P1' ? { vi: 'Tỉnh Một', en: 'Province One' } : undefined),
  framework: (id) => (id === framework.id ? framework : undefined),
  measure: (id) =>
    id === 'services.fullProcess'
      ? {
          unitOfWork: {
            vi: 'dịch vụ toàn trình',
            en: 'full-process services',
            enOne: 'full-process service',
          },
        }
      : undefined,
};

const kpi = (id: string, value: number | null): KpiAssessment => ({
  id,
  value,
  numerator: null,
  denominator: null,
  unit: 'percent',
  coverage: { reporting: 1, of: 1 },
  provenance: 'house',
  marks: [],
});

const next: AnnouncementEntry['data']['next'] = {
  ...stageRef(3),
  bottleneck: 'full',
  unmet: [
    {
      kpi: 'full',
      value: 61.25,
      threshold: 80,
      direction: 'at-least',
      progress: 0.4,
      missing: { measure: 'services.fullProcess', count: 1234 },
      eta: '2026-03-01',
    },
    {
      kpi: 'days',
      value: 95,
      threshold: 90,
      direction: 'at-most',
      progress: 0.8,
      missing: null,
      eta: '2026-01-05',
    },
  ],
};
const advanced = announcement({ data: { kpis: [kpi('full', 61.25), kpi('days', 95)], progress: 0.6, next } });

const read = (entry: AnnouncementEntry, language: Language): NotificationText =>
  describeEntry(entry, context, language);
const whole = (text: NotificationText): string => `${text.title}\n\n${toPlainText(text)}`;

describe('describeEntry', () => {
  it('describes a stage that is reached: evidence, missing work in countable units, expected arrival', () => {
    expect(whole(read(advanced, 'vi'))).toBe(
      `Tỉnh Một đã đạt giai đoạn 2 (Tương tác)

Mức độ DVCTT, Bậc thang dịch vụ: từ giai đoạn 1 (Thông tin) sang giai đoạn 2 (Tương tác), tính đến ngày 02/09/2025.
Đã đi được 60% chặng đường tới giai đoạn 3 (Toàn trình).

Căn cứ:
- Tỷ lệ toàn trình: 61,3% (ngưỡng đạt: ≥ 50%)

Còn thiếu để đạt giai đoạn 3 (Toàn trình):
- thêm 1.234 dịch vụ toàn trình (Tỷ lệ toàn trình: 61,3%, cần ≥ 80%)
- Thời gian xử lý: 95 ngày, cần ≤ 90 ngày

Dự kiến đạt giai đoạn 3 (Toàn trình) vào ngày 01/03/2026 nếu giữ tốc độ hiện nay.`,
    );
    expect(whole(read(advanced, 'en'))).toBe(
      `Province One reached stage 2 (Interaction)

Service levels, Service ladder: from stage 1 (Information) to stage 2 (Interaction), as of 2 September 2025.
60% of the way to stage 3 (Full process).

Evidence:
- Full-process share: 61.3% (threshold: ≥ 50%)

Still missing for stage 3 (Full process):
- 1,234 more full-process services (Full-process share: 61.3%, needs ≥ 80%)
- Time to settle: 95 days, needs ≤ 90 days

Expected to reach stage 3 (Full process) on 1 March 2026 at the present pace.`,
    );
  });

  it('describes a stage that is lost by the exit threshold that was broken', () => {
    const fell = announcement({
      kind: 'stage-regressed',
      data: {
        from: stageRef(3),
        to: stageRef(2),
        kpis: [kpi('full', 74.96), kpi('days', 80)],
        progress: null,
        next: null,
      },
    });
    expect(whole(read(fell, 'vi'))).toBe(
      `Tỉnh Một tụt xuống giai đoạn 2 (Tương tác)

Mức độ DVCTT, Bậc thang dịch vụ: từ giai đoạn 3 (Toàn trình) sang giai đoạn 2 (Tương tác), tính đến ngày 02/09/2025.

Căn cứ:
- Tỷ lệ toàn trình: 74,96% (ngưỡng giữ: ≥ 75%)`,
    );
    expect(
      read(announcement({ kind: 'stage-regressed', data: { from: stageRef(1), to: null } }), 'en').title,
    ).toBe('Province One no longer holds stage 1 (Information)');
  });

  it('never rounds a value up to a threshold it misses, nor progress up to a mark it has not reached', () => {
    const close = announcement({
      kind: 'threshold-approaching',
      data: {
        from: stageRef(2),
        to: stageRef(2),
        progress: 0.99999,
        kpis: [kpi('full', 79.996), kpi('days', null)],
        next: { ...stageRef(3), unmet: [], bottleneck: null },
      },
    });
    const text = whole(read(close, 'en'));
    expect(text).toContain('Full-process share: 79.996% (threshold: ≥ 80%)');
    expect(text).toContain('99% of the way to stage 3');
    expect(text).toContain('Time to settle: no data yet (threshold: ≤ 90 days)');
    expect(text).toContain('Province One is close to stage 3 (Full process)');
  });

  it('gives no arrival while one criterion has none', () => {
    const unknown = { ...next, unmet: [next.unmet[0]!, { ...next.unmet[1]!, eta: null }] };
    expect(read(announcement({ data: { next: unknown } }), 'en').outlook).toEqual([]);
  });

  it('shows a code where the name is unknown', () => {
    const foreign = announcement({ orgUnit: 'X9', framework: 'own', track: 't', data: { next } });
    expect(read(foreign, 'vi').title).toBe('X9 đã đạt giai đoạn 2 (s2)');
  });

  it('has a title for every other kind of entry', () => {
    const data = { kpi: 'full', kpis: [kpi('full', 61.25)], to: stageRef(2), next };
    const titles = (['kpi-moved', 'baseline', 'restated'] as const).flatMap((kind) => [
      read(announcement({ kind, data }), 'vi').title,
      read(announcement({ kind, data }), 'en').title,
    ]);
    expect(titles).toEqual([
      'Tỉnh Một: Tỷ lệ toàn trình hiện ở mức 61,3%',
      'Province One: Full-process share is now 61.3%',
      'Tỉnh Một được đánh giá lần đầu: giai đoạn 2 (Tương tác)',
      'Province One assessed for the first time: stage 2 (Interaction)',
      'Tỉnh Một được tính lại: giai đoạn 2 (Tương tác)',
      'Province One restated: stage 2 (Interaction)',
    ]);
  });

  it('describes how an alert fires, is acknowledged, resolved and withdrawn', () => {
    const data = {
      alertId: '1-stage',
      rule: 'r',
      severity: 'info',
      about: 'stage-advanced',
      announcement: advanced.data,
    } as const;
    expect(describeEntry({ ...advanced, kind: 'alert-firing', data }, context, 'en').title).toBe(
      'Province One reached stage 2 (Interaction)',
    );
    const taken = describeEntry(
      { ...advanced, kind: 'alert-acknowledged', data: { ...data, by: 'Văn phòng' } },
      context,
      'vi',
    );
    expect([taken.title, ...taken.outlook]).toEqual([
      'Đã tiếp nhận cảnh báo: Tỉnh Một đã đạt giai đoạn 2 (Tương tác)',
      'Người tiếp nhận: Văn phòng.',
    ]);
    const left = describeEntry(
      { ...advanced, kind: 'alert-resolved', data: { ...data, because: 'fell-back' } },
      context,
      'en',
    );
    expect(whole(left)).toBe(
      'No longer the case: Province One reached stage 2 (Interaction)\n\nThe KPIs have moved away from the thresholds.',
    );
    const alert = { ...advanced, announcement: advanced.data } as unknown as Alert;
    const end = { change: 'resolved', alert, because: 'fell-back', suppressed: null } as const;
    expect(describeTransition(end, context, 'en')).toEqual(left);
    const withdrawn = describeEntry(
      { ...advanced, kind: 'alert-withdrawn', data: { ...data, reason: 'typed twice' } },
      context,
      'en',
    );
    expect(whole(withdrawn)).toBe(
      'Withdrawn: Province One reached stage 2 (Interaction)\n\nIt rested on a record that no longer counts: typed twice.',
    );
  });
});
