import type { ComparedDay, Comparison } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { Assessment, StageRef, TrackAssessment } from '#maturity/domain';
import { Describer } from '../assessment/describe-assessment.js';
import type {
  ComparedDayDocument,
  ComparisonResponse,
  KpiDifferenceDocument,
  TrackDifferenceDocument,
} from './comparison.response.js';

export function comparisonResponse(
  before: ComparedDay,
  after: ComparedDay,
  { from, to, position }: Comparison,
  language: Language,
): ComparisonResponse {
  const describer = new Describer(after.framework, language);
  return {
    framework: after.framework.id,
    from: dayDocument(before, from, new Describer(before.framework, language)),
    to: dayDocument(after, to, describer),
    differences: kpiDifferences(from, to, describer),
    tracks: trackDifferences(from, to, new Describer(before.framework, language), describer),
    position: String(position),
  };
}

function dayDocument(
  { day, framework: { edition } }: ComparedDay,
  { tracks, kpis }: Assessment,
  describer: Describer,
): ComparedDayDocument {
  return {
    day: formatDay(day),
    edition: edition.id,
    basis: edition.basis,
    tracks: tracks.map(({ id, kind, stage, score, progress }) => {
      return { id, kind, stage: describer.stageOrNull(id, stage), score, progress };
    }),
    kpis: kpis.map(({ id, value, unit }) => ({ id, name: describer.kpiName(id), value, unit })),
  };
}

function kpiDifferences(from: Assessment, to: Assessment, describer: Describer): KpiDifferenceDocument[] {
  return to.kpis.flatMap(({ id, value }) => {
    const before = from.kpis.find((kpi) => kpi.id === id);
    if (!before) return [];
    const change = difference(before.value, value);
    return [{ kpi: id, name: describer.kpiName(id), from: before.value, to: value, change }];
  });
}

function trackDifferences(
  from: Assessment,
  to: Assessment,
  past: Describer,
  present: Describer,
): TrackDifferenceDocument[] {
  return to.tracks.flatMap((after: TrackAssessment) => {
    const before = from.tracks.find(({ id }) => id === after.id);
    if (!before) return [];
    return [
      {
        track: after.id,
        from: past.stageOrNull(after.id, before.stage),
        to: present.stageOrNull(after.id, after.stage),
        levels: levelOf(after.stage) - levelOf(before.stage),
        score: difference(before.score, after.score),
      },
    ];
  });
}

const levelOf = (stage: StageRef | null): number => stage?.level ?? 0;

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
