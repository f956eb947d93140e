import type { NotificationContext } from '#alerting/domain';
import { DayZone } from '#kernel';
import type { Criterion, Framework, KpiAssessment, NextStage } from '#maturity/domain';
import { announcement, stageRef } from './journal-entry-factory.js';

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

export const context: NotificationContext = {
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
  event: (position) => ({
    position,
    type: 'vn.thang.service.digitized.v1',
    subject: `service/${position}`,
    time: Date.UTC(2025, 8, 1, 20),
  }),
  zone: new DayZone('Asia/Ho_Chi_Minh'),
};

export const kpi = (id: string, value: number | null): KpiAssessment => ({
  id,
  value,
  numerator: value === null ? null : 49,
  denominator: value === null ? null : 80,
  unit: 'percent',
  coverage: { reporting: 1, of: 1 },
  provenance: 'house',
  marks: [],
});

export const next: NextStage = {
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
export const advanced = announcement({ data: { kpis: [kpi('full', 61.25)], progress: 0.6, next } });
