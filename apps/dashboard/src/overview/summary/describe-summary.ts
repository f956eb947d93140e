import type { MilestoneOnBoard, NetMovement } from '#insights';
import { formatDay, inLanguage, type Day, type Language, type LocalizedText } from '#kernel';
import type { Framework, Track, TrackAssessment, UnmetCriterion } from '#maturity/domain';
import type { Freshness, SilentSource } from '#read-models';
import type { AccessScope } from '../../access-scope/access-scope.js';
import { Describer } from '../../assessment/describe-assessment.js';
import { toInstantOrNull } from '../../assessment/instants.js';
import { freshnessDocument } from '../../org-units/freshness.response.js';
import type { OrgUnitName } from '../../org-units/org-unit.response.js';
import type { InnerMove } from './inner-movement.js';
import type { InnerMovement, MovedCriterion } from './inner-movement.response.js';
import type {
  LateFigure,
  LateMilestone,
  LateSource,
  MissingFigure,
  MovedFigure,
  MovedUnit,
  SummaryTrack,
  WhereFigure,
} from './summary.response.js';
import { reachedOf, type ResultOnTrack } from './results-on-track.js';

const MAX_MOVED = 20;
const MAX_SILENT = 10;
const MAX_MILESTONES = 5;
const NEVER: Freshness = { lastHeard: null, silentSince: null };

/** Names the figures of a summary in one language. */
export class SummaryDescriber {
  private readonly describer: Describer;

  constructor(
    framework: Framework,
    private readonly scope: AccessScope,
    private readonly language: Language,
  ) {
    this.describer = new Describer(framework, language);
  }

  track({ id, name, kind, stages }: Track): SummaryTrack {
    return { id, name: inLanguage(name, this.language), kind, top: stages.length };
  }

  where(track: Track, results: readonly ResultOnTrack[], root: string): WhereFigure {
    const own = results.find(({ orgUnit }) => orgUnit === root);
    const reached = own?.measured ? reachedOf(track, own.assessment) : null;
    const byLevel = new Array<number>(track.stages.length + 1).fill(0);
    const measured = results.filter((result) => result.measured);
    for (const { stage } of measured) byLevel[stage?.level ?? 0] = (byLevel[stage?.level ?? 0] ?? 0) + 1;
    return {
      measured: own?.measured ?? false,
      stage: this.describer.stageOrNull(track.id, own?.stage ?? null),
      reached: reached?.reached ?? null,
      of: reached?.of ?? null,
      byLevel,
      unknown: results.length - measured.length,
    };
  }

  moved(
    track: Track,
    {
      since,
      moves,
      week,
      inner,
    }: {
      since: number | null;
      moves: readonly NetMovement[];
      week: readonly NetMovement[];
      inner: { move: InnerMove; since: Day } | null;
    },
  ): MovedFigure {
    const count = (list: readonly NetMovement[], direction: NetMovement['direction']): number =>
      list.filter((move) => move.direction === direction).length;
    return {
      lookedAt: toInstantOrNull(since),
      up: count(moves, 'up'),
      down: count(moves, 'down'),
      upInWeek: count(week, 'up'),
      downInWeek: count(week, 'down'),
      items: moves.slice(0, MAX_MOVED).map((move) => this.movedUnit(track.id, move)),
      inner: inner && this.inner(track, inner.move, inner.since),
    };
  }

  private inner({ id }: Track, move: InnerMove, since: Day): InnerMovement {
    const { orgUnit, direction, criterion, reached } = move;
    return {
      orgUnit: this.unit(orgUnit),
      since: formatDay(since),
      direction,
      criterion: criterion && this.movedCriterion(id, criterion),
      reached,
    };
  }

  private movedCriterion(
    track: string,
    { next, from, to }: NonNullable<InnerMove['criterion']>,
  ): MovedCriterion | null {
    const shown = to ?? from;
    if (!shown) return null;
    const { kpi, name, unit, threshold } = this.describer.unmet(shown);
    const values = [from?.value, to?.value].filter((value) => value != null);
    const work = to?.missing ?? from?.missing ?? null;
    const missing = {
      name: work && this.describer.missingWork(work).name,
      from: from === null ? 0 : (from.missing?.count ?? null),
      to: to === null ? 0 : (to.missing?.count ?? null),
    };
    const { name: workName, from: before, to: now } = missing;
    return {
      ...{ kpi, name, unit, threshold },
      decimals: this.describer.decimals(kpi, values[0] ?? null, threshold, ...values),
      from: from?.value ?? null,
      to: to?.value ?? null,
      missing:
        workName === null || before === null || now === null || before === now
          ? null
          : { name: workName, from: before, to: now },
      next: this.describer.stage(track, next),
    };
  }

  /** Of the org unit itself where it is measured, else of the one below that is closest to its next stage. */
  missing({ id }: Track, results: readonly ResultOnTrack[], root: string): MissingFigure | null {
    const own = results.find(({ orgUnit, measured }) => orgUnit === root && measured);
    const shown = own ?? closest(results);
    const next = shown?.assessment.next;
    if (!shown || !next) return null;
    const first = furthest(next);
    return {
      orgUnit: this.unit(shown.orgUnit),
      next: this.describer.stage(id, next),
      first: first ? this.describer.unmet(first) : null,
      others: Math.max(0, next.unmet.length - 1),
    };
  }

  late(
    root: string,
    codes: readonly string[],
    freshness: ReadonlyMap<string, Freshness>,
    milestones: readonly MilestoneOnBoard[],
    sources: { silent: readonly SilentSource[]; today: Day },
  ): LateFigure {
    const of = (code: string): Freshness => freshness.get(code) ?? NEVER;
    const silent = codes
      .filter((code) => of(code).lastHeard === null || of(code).silentSince !== null)
      .sort((one, other) => (of(one).lastHeard ?? -Infinity) - (of(other).lastHeard ?? -Infinity) || 0);
    const latest = [...milestones].sort((one, other) => other.workingDaysLate - one.workingDaysLate);
    return {
      freshness: freshnessDocument(of(root)),
      silent: silent.length,
      units: codes.length,
      silentUnits: silent
        .slice(0, MAX_SILENT)
        .map((code) => ({ orgUnit: this.unit(code), ...freshnessDocument(of(code)) })),
      lateMilestones: milestones.length,
      milestones: latest.slice(0, MAX_MILESTONES).map((milestone) => this.milestone(milestone)),
      silentSources: sources.silent.length,
      longestSilentSource: this.longestSilent(sources),
    };
  }

  private longestSilent({
    silent,
    today,
  }: {
    silent: readonly SilentSource[];
    today: Day;
  }): LateSource | null {
    const [longest] = [...silent].sort((one, other) => one.heard - other.heard);
    if (!longest) return null;
    const { source, orgUnit, heard } = longest;
    return { source, orgUnit: this.unit(orgUnit), lastHeard: formatDay(heard), days: today - heard };
  }

  private milestone({ orgUnit, title, due, workingDaysLate }: MilestoneOnBoard): LateMilestone {
    return {
      orgUnit: this.unit(orgUnit),
      title: title === null ? null : textOf(title, this.language),
      due: due === null ? null : formatDay(due),
      workingDaysLate,
    };
  }

  private movedUnit(track: string, { orgUnit, direction, from, to, day }: NetMovement): MovedUnit {
    return {
      orgUnit: this.unit(orgUnit),
      direction,
      from: this.describer.stageOrNull(track, from),
      to: this.describer.stageOrNull(track, to),
      day: formatDay(day),
    };
  }

  private unit(code: string): OrgUnitName {
    return { code, name: inLanguage(this.scope.unit(code).name, this.language) };
  }
}

function furthest({ unmet, bottleneck }: NonNullable<TrackAssessment['next']>): UnmetCriterion | undefined {
  return unmet.find(({ kpi }) => kpi === bottleneck) ?? unmet[0];
}

/** Returns the org unit with the most progress to its next stage. */
function closest(results: readonly ResultOnTrack[]): ResultOnTrack | null {
  const onTheWay = results.filter(
    ({ assessment: { next, progress } }) => next !== null && (progress ?? 0) > 0,
  );
  const progressOf = ({ assessment }: ResultOnTrack): number => assessment.progress ?? 0;
  return onTheWay.reduce<ResultOnTrack | null>(
    (best, each) => (best === null || progressOf(each) > progressOf(best) ? each : best),
    null,
  );
}

function textOf(text: LocalizedText | string, language: Language): string {
  return typeof text === 'string' ? text : inLanguage(text, language);
}
