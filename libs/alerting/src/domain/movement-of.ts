import type { Framework, Track } from '#maturity/domain';
import type { TrackAlerts } from './alert.js';
import type { NotifiableEntry } from './announcement-entry.js';
import type { Movement } from './rule-conditions.js';

/** What rules need to know beside the entry. */
export interface PastOfEntry {
  /** Returns the framework of the entry; without it a higher value is taken to be better. */
  framework?(id: string, edition?: string): Framework | undefined;
  /**
   * Returns the KPI that the entry is about as of some days before it. Without it, the value before the entry
   * counts.
   */
  kpiBefore?(entry: NotifiableEntry, days: number): number | null;
}

/** Returns the movement that an entry tells, as rules are matched against it. */
export function movementOf(entry: NotifiableEntry, track: TrackAlerts, past: PastOfEntry): Movement {
  const { kind, data } = entry;
  return {
    kind,
    data,
    kpiMoved: (days) => towardBy(entry, kpiBefore(entry, days, past), past),
    kpiStep: stepOf(towardBy(entry, data.value?.from ?? null, past)),
    scoreMoved: scoreMoved(entry, track),
  };
}

/** Returns the KPI of the entry as of some days before. */
export function kpiBefore(entry: NotifiableEntry, days: number, past: PastOfEntry): number | null {
  return past.kpiBefore ? past.kpiBefore(entry, days) : (entry.data.value?.from ?? null);
}

/** Returns how far the KPI of the entry is from an earlier value toward its threshold. */
function towardBy(entry: NotifiableEntry, before: number | null, past: PastOfEntry): number | null {
  const now = entry.data.value?.to ?? null;
  if (before === null || now === null) return null;
  return directionOf(entry, past) === 'at-least' ? now - before : before - now;
}

function stepOf(moved: number | null): Movement['kpiStep'] {
  if (moved === null || moved === 0) return null;
  return moved > 0 ? 'toward' : 'away';
}

function scoreMoved({ data: { score } }: NotifiableEntry, { active }: TrackAlerts): number | null {
  const last = active.find(({ family }) => family === 'score');
  const from = last ? last.announcement.score?.to : score?.from;
  return score?.to == null || from == null ? null : score.to - from;
}

function directionOf(entry: NotifiableEntry, past: PastOfEntry): 'at-least' | 'at-most' {
  const { kpi, next } = entry.data;
  const unmet = next?.unmet.find((each) => each.kpi === kpi);
  if (unmet) return unmet.direction;
  const framework =
    entry.framework === null ? undefined : past.framework?.(entry.framework, entry.edition ?? undefined);
  const track = framework?.tracks.find(({ id }) => id === entry.track);
  return criteriaOf(track).find((each) => each.kpi === kpi)?.direction ?? 'at-least';
}

function criteriaOf(track: Track | undefined): readonly { kpi: string; direction: 'at-least' | 'at-most' }[] {
  switch (track?.kind) {
    case 'checklist':
      return track.items;
    case 'targets':
      return track.targets;
    default:
      return track?.stages.flatMap(({ criteria }) => criteria) ?? [];
  }
}
