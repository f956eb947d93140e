import type { OverviewItem as Found } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import type { Framework, NextStage, StageRef, TrackAssessment } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { Freshness } from '#read-models';
import type { AccessScope } from '../access-scope/access-scope.js';
import { Describer } from '../assessment/describe-assessment.js';
import type { UnmetCriterionDocument } from '../assessment/next-stage.response.js';
import { freshnessDocument } from '../org-units/freshness.response.js';
import type { OverviewItem, OverviewNext, OverviewTrack } from './overview.response.js';

export function overviewItem(
  unit: OrgUnit,
  { tracks, announced, coverage, lastFactDay }: Found,
  { freshness, track }: { freshness: Freshness; track: string | undefined },
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
    tracks: tracks
      .filter(({ id }) => track === undefined || id === track)
      .map((each) => overviewTrack(each, announced.get(each.id) ?? null, describer)),
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
    progress: shortShare(progress),
    score,
    next: next && overviewNext(id, next, describer),
  };
}

function overviewNext(track: string, next: NextStage, describer: Describer): OverviewNext {
  const furthest = next.unmet.find(({ kpi }) => kpi === next.bottleneck) ?? next.unmet[0];
  return {
    ...describer.stage(track, next),
    first: furthest ? shortCriterion(describer.unmet(furthest)) : null,
  };
}

/** More digits than are shown, so that a list can still be sorted by what lies behind them. */
const MORE_DIGITS = 2;

/** Digits that the page does not show are most of the size of a list: they do not compress. */
function shortCriterion({ value, progress, decimals, ...criterion }: UnmetCriterionDocument) {
  return {
    ...criterion,
    decimals,
    value: shortened(value, decimals + MORE_DIGITS),
    progress: shortShare(progress),
  };
}

/** Rounds down, so that a share never shows a mark that is not reached. */
function shortShare(share: number | null): number | null {
  return share === null ? null : Math.floor(share * 1000) / 1000;
}

function shortened(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
