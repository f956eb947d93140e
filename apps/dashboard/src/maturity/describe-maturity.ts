import type { Standing } from '#insights';
import { formatDay, type Language } from '#kernel';
import type { StageRef, TrackAssessment } from '#maturity/domain';
import type { ReadPoint } from '#read-models';
import { PartDescriber } from '../assessment/describe-track-result.js';
import { Describer } from '../assessment/describe-assessment.js';
import { toInstantOrNull } from '../assessment/instants.js';
import type { MaturityDocument, TrackStandingDocument } from './maturity.response.js';

export function maturityDocument(
  orgUnit: string,
  { framework, assessment, announced }: Standing,
  { knownAt, tree }: ReadPoint,
  position: number,
  language: Language,
): MaturityDocument {
  const describer = new Describer(framework, language);
  const parts = new PartDescriber(framework, describer, language);
  return {
    framework: assessment.framework,
    edition: assessment.edition,
    orgUnit,
    asOf: formatDay(assessment.asOf),
    knownAt: toInstantOrNull(knownAt),
    tree,
    tracks: assessment.tracks.map((track) => ({
      ...trackStanding(track, announced.get(track.id) ?? null, describer),
      ...parts.partsOf(track),
    })),
    kpis: assessment.kpis.map((kpi) => describer.kpi(kpi)),
    position: String(position),
  };
}

function trackStanding(
  { id, kind, stage, score, progress, next }: TrackAssessment,
  announced: StageRef | null,
  describer: Describer,
): TrackStandingDocument {
  return {
    id,
    kind,
    stage: describer.stageOrNull(id, stage),
    announced: describer.stageOrNull(id, announced),
    score,
    progress,
    next: describer.nextStage(id, next),
  };
}
