import type { AnnouncementEntry } from '#alerting/domain';
import { isApproaching, type AnnouncementData } from '#assessments/domain';
import { parseDay } from '#kernel';

type AnnouncementOverrides = Partial<Omit<AnnouncementEntry, 'data'>> & { data?: Partial<AnnouncementData> };

/** Returns a valid journal entry, by default that province P1 reached stage 2 of the ladder `levels`. */
export function announcement({ data, ...overrides }: AnnouncementOverrides = {}): AnnouncementEntry {
  const next = data?.next === undefined ? { ...stageRef(3), unmet: [], bottleneck: null } : data.next;
  const { progress = 0.25 } = data ?? {};
  return {
    position: 1,
    at: Date.UTC(2025, 8, 2, 3),
    kind: 'stage-advanced',
    orgUnit: 'P1',
    framework: 'service-levels',
    edition: '2025',
    track: 'levels',
    day: parseDay('2025-09-02')!,
    silent: false,
    ...overrides,
    data: {
      from: stageRef(1),
      to: stageRef(2),
      progress,
      causes: ['new'],
      events: { count: 0, positions: [] },
      approaching: next && isApproaching(progress) ? [next.id] : [],
      kpis: [],
      next,
      logPosition: 10,
      ...data,
    },
  };
}

/** Returns a stage of the test ladder: `s1`, `s2`, …; level 0 is no stage. */
export function stageRef(level: number): { level: number; id: string } {
  return { level, id: `s${level}` };
}
