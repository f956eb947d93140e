import type { Day } from '#kernel';
import { kpisTowards, type AnnouncedState, type Track } from '#maturity/domain';
import type { AnnouncedKpi, AnnouncedProgress } from './announced-result.js';

interface KpiAnnouncement {
  kpis: AnnouncedProgress['kpis'];
  /**
   * The KPIs that reached another tenth of the way to their threshold. Each is reported once a day at most.
   */
  moved: readonly string[];
}

/** Compares the KPIs of the next stage with the tenths that were announced last. */
export function announceKpis(
  track: Track,
  state: AnnouncedState,
  previous: AnnouncedProgress['kpis'],
  day: Day,
): KpiAnnouncement {
  const kpis: Record<string, AnnouncedKpi> = {};
  const moved: string[] = [];
  for (const [kpi, tenth] of tenthsOf(track, state)) {
    const last = previous[kpi];
    if (!last) {
      if (tenth !== null) kpis[kpi] = { tenth, movedOn: null };
    } else if (tenth === null || tenth === last.tenth || last.movedOn === day) {
      kpis[kpi] = last;
    } else {
      kpis[kpi] = { tenth, movedOn: day };
      moved.push(kpi);
    }
  }
  return { kpis, moved };
}

/**
 * Returns the progress of each KPI of the next stage, in tenths from 0 to 10. The progress of a KPI is the
 * lowest of its criteria, or `null` while it has no value.
 */
function tenthsOf(track: Track, { next }: AnnouncedState): Map<string, number | null> {
  const tenths = new Map<string, number | null>();
  for (const kpi of next ? kpisTowards(track, next) : []) tenths.set(kpi, 10);
  for (const { kpi, progress } of next?.unmet ?? []) {
    const lowest = tenths.get(kpi) ?? null;
    // An unmet criterion never reaches 10, even if only a fraction is missing.
    const tenth = progress === null ? null : Math.min(9, Math.floor(progress * 10));
    tenths.set(kpi, lowest === null || tenth === null ? null : Math.min(lowest, tenth));
  }
  return tenths;
}
