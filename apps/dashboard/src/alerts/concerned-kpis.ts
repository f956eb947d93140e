import type { AlertRecord } from '#alerting/domain';
import { kpisOfTrack, type Framework, type KpiAssessment } from '#maturity/domain';

/** Kinds of alerts about the way to the next stage. */
const AHEAD: ReadonlySet<AlertRecord['kind']> = new Set(['threshold-approaching']);

/**
 * Returns the KPIs that an alert is about: the one that moved; those of the gate, item or target; those that
 * the stages ask for that were gained, lost or approached; of an index all that it is computed from.
 */
export function concernedKpis(
  alert: AlertRecord,
  framework: Framework | undefined,
): readonly KpiAssessment[] {
  const { kpi, kpis } = alert.announcement;
  if (kpi !== undefined) return kpis.filter(({ id }) => id === kpi);
  const track = framework?.tracks.find(({ id }) => id === alert.track);
  if (!track) return kpis;
  const named = new Set(namedBy(alert, track));
  return kpis.filter(({ id }) => named.has(id));
}

function namedBy(alert: AlertRecord, track: Framework['tracks'][number]): string[] {
  const { item, kind } = alert;
  const { from, to, next } = alert.announcement;
  switch (track.kind) {
    case 'checklist':
      return track.items.filter(({ id }) => id === item).map((each) => each.kpi);
    case 'targets':
      return track.targets.filter(({ id }) => id === item).map((each) => each.kpi);
    case 'independent':
      return criteriaOf(track.stages.filter(({ id }) => id === (AHEAD.has(kind) ? next?.id : item)));
    case 'ladder': {
      const levels = AHEAD.has(kind) ? [to?.level, next?.level] : [from?.level, to?.level];
      const [low, high] = levels.map((level) => level ?? 0).sort((one, other) => one - other);
      return criteriaOf(track.stages.filter(({ level }) => level > (low ?? 0) && level <= (high ?? 0)));
    }
    case 'index':
      return kpisOfTrack(track);
    default:
      return track satisfies never;
  }
}

function criteriaOf(stages: readonly { criteria: readonly { kpi: string }[] }[]): string[] {
  return stages.flatMap(({ criteria }) => criteria.map(({ kpi }) => kpi));
}
