import type { Day } from '#kernel';
import { kpisTowards, type Kpi, type KpiAssessment, type Track } from '#maturity/domain';
import { changeOf, type AnnouncedNumber, type AnnouncedProgress } from './announced-result.js';
import type { Movement } from './movement.js';
import type { StageAhead } from './stages-ahead.js';

interface KpiAnnouncement {
  kpis: AnnouncedProgress['kpis'];
  movements: readonly Movement[];
}

interface KpisNow {
  track: Track;
  definitions: readonly Kpi[];
  values: readonly KpiAssessment[];
  ahead: readonly StageAhead[];
  day: Day;
}

/**
 * Compares the KPIs that the stages ahead need with their values in the last entry. A KPI gets an entry when
 * it moved by a whole point since (`pointOf`), once a day, and once more when that movement is taken back.
 */
export function announceKpis(
  { track, definitions, values, ahead, day }: KpisNow,
  previous: AnnouncedProgress['kpis'],
): KpiAnnouncement {
  const kpis: Record<string, AnnouncedNumber> = {};
  const movements: Movement[] = [];
  for (const id of new Set(ahead.flatMap(({ next }) => kpisTowards(track, next)))) {
    const [last, now] = [previous[id], values.find((kpi) => kpi.id === id)];
    const moved = changeOf(last, now?.value ?? null, pointOf(id, definitions, ahead), day);
    if (moved && now) {
      kpis[id] = moved.announced;
      movements.push(kpiMovement(now, moved.change, wayOf(id, track, ahead)));
    } else if (last) kpis[id] = last;
    else if (now && now.value !== null) kpis[id] = { value: now.value, movedOn: null };
  }
  return { kpis, movements };
}

export function kpiMovement(
  { id, numerator, denominator }: KpiAssessment,
  { from, to }: { from: number | null; to: number | null },
  way: StageAhead | undefined,
): Movement {
  return {
    kind: 'kpi-moved',
    item: { id },
    kpi: id,
    value: { from, to, numerator, denominator },
    ...(way ? { way } : {}),
  };
}

/** Returns the values now, without entries: the entry about the stage tells of them. */
export function restartKpis(now: KpisNow, previous: AnnouncedProgress['kpis']): AnnouncedProgress['kpis'] {
  const { kpis } = announceKpis(now, {});
  return Object.fromEntries(
    Object.entries(kpis).map(([id, { value }]) => [id, { value, movedOn: previous[id]?.movedOn ?? null }]),
  );
}

/** Returns the stage ahead that needs the KPI, the one that it is the bottleneck of first. */
function wayOf(id: string, track: Track, ahead: readonly StageAhead[]): StageAhead | undefined {
  return (
    ahead.find(({ next }) => next.bottleneck === id) ??
    ahead.find(({ next }) => kpisTowards(track, next).includes(id))
  );
}

/**
 * A point of a KPI: one percentage point of a share, 0.01 of a ratio, and a hundredth of the threshold of
 * anything else, but never more than one.
 */
function pointOf(id: string, definitions: readonly Kpi[], ahead: readonly StageAhead[]): number {
  const unit = definitions.find((kpi) => kpi.id === id)?.unit;
  if (unit === 'percent') return 1;
  if (unit === 'ratio') return 0.01;
  const thresholds = ahead.flatMap(({ next }) =>
    next.unmet.filter(({ kpi }) => kpi === id).map(({ threshold }) => Math.abs(threshold)),
  );
  const hundredth = Math.min(...thresholds) / 100;
  return hundredth > 0 && hundredth < 1 ? hundredth : 1;
}
