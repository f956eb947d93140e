import { formatDay, type Language } from '#kernel';
import type { StageRef, TrackAssessment } from '#maturity/domain';
import type { Standing } from '#scorecards';
import { Describer } from '../standing/describe-standing.js';
import type { MaturityDocument, TrackStandingDocument } from './maturity.response.js';

export function maturityDocument(
  orgUnit: string,
  { framework, assessment, announced }: Standing,
  position: number,
  language: Language,
): MaturityDocument {
  const describer = new Describer(framework, language);
  return {
    framework: assessment.framework,
    edition: assessment.edition,
    orgUnit,
    asOf: formatDay(assessment.asOf),
    tree: 'as-is',
    tracks: assessment.tracks.map((track) =>
      trackStanding(track, announced.get(track.id) ?? null, describer),
    ),
    kpis: assessment.kpis.map((kpi) => describer.kpi(kpi)),
    position: String(position),
  };
}

function trackStanding(
  { id, stage, score, progress, next }: TrackAssessment,
  announced: StageRef | null,
  describer: Describer,
): TrackStandingDocument {
  return {
    id,
    stage: describer.stageOrNull(id, stage),
    announced: describer.stageOrNull(id, announced),
    score,
    progress,
    next: describer.nextStage(id, next),
  };
}
