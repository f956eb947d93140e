import type { OverviewItem as Found } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import type { Framework, NextStage, StageRef, TrackAssessment } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { Freshness } from '#read-models';
import type { AccessScope } from '../access-scope/access-scope.js';
import { Describer } from '../assessment/describe-assessment.js';
import { freshnessDocument } from '../org-units/freshness.response.js';
import type { OverviewItem, OverviewNext, OverviewTrack } from './overview.response.js';

export function overviewItem(
  unit: OrgUnit,
  { tracks, announced, coverage, lastFactDay }: Found,
  freshness: Freshness,
  framework: Framework,
  scope: AccessScope,
  language: Language,
): OverviewItem {
  const describer = new Describer(framework, language);
  return {
    orgUnit: {
      code: unit.code,
      name: inLanguage(unit.name, language),
      level: unit.level,
      parent: scope.parentOf(unit),
    },
    tracks: tracks.map((track) => overviewTrack(track, announced.get(track.id) ?? null, describer)),
    coverage,
    lastFactDay: lastFactDay === null ? null : formatDay(lastFactDay),
    freshness: freshnessDocument(freshness),
  };
}

function overviewTrack(
  { id, kind, stage, progress, score, next }: TrackAssessment,
  announced: StageRef | null,
  describer: Describer,
): OverviewTrack {
  return {
    id,
    kind,
    stage: describer.stageOrNull(id, stage),
    announced: describer.stageOrNull(id, announced),
    progress,
    score,
    next: next && overviewNext(id, next, describer),
  };
}

function overviewNext(track: string, next: NextStage, describer: Describer): OverviewNext {
  const furthest = next.unmet.find(({ kpi }) => kpi === next.bottleneck) ?? next.unmet[0];
  return { ...describer.stage(track, next), first: furthest ? describer.unmet(furthest) : null };
}
