import type { Day } from '#kernel';
import { kpisOfTrack, type TrackAssessment } from '#maturity/domain';
import { isRestating } from '../causes.js';
import type { AnnouncementData } from '../journal-entry.js';
import { announceItems } from './announce-items.js';
import { announceKpis, kpiMovement, restartKpis } from './announce-kpis.js';
import { announceScore } from './announce-score.js';
import { gateChanges, stageMovements } from './announce-stages.js';
import { announceTargets } from './announce-targets.js';
import type { AnnouncedProgress, AnnouncedResult } from './announced-result.js';
import { decidedOf } from './decided.js';
import type { Movement } from './movement.js';
import { approachingMovements, approachOf, stagesAhead, type Approach } from './stages-ahead.js';
import { movementEntry, trackEntry, type AssessmentEntry, type EntryContext } from './track-entry.js';
import type { TrackResult } from './track-result.js';
import { announcedMovement, remembering, type AnnouncedMovements } from './announced-movements.js';

export interface ResultAnnouncement {
  announced: AnnouncedResult;
  entries: readonly AssessmentEntry[];
}

const NOTHING_ANNOUNCED: AnnouncedProgress = {
  approaching: [],
  kpis: {},
  score: null,
  items: [],
  verdicts: {},
  movements: {},
};

/**
 * Returns the result to announce and the journal entries about what moved; `null` when there is nothing to
 * announce.
 *
 * Each gate, item, target and KPI that moved gets an entry of its own. A stage or band that changed has one
 * entry, which also tells of its KPIs. `data.approaching` of the newest entry names all stages that are
 * approached, so there is an entry each time one is no longer.
 */
export function announceResult(
  result: TrackResult,
  previous: AnnouncedResult | null,
): ResultAnnouncement | null {
  const { assessment, track } = result;
  const now = assessment.tracks.find(({ id }) => id === track.id);
  if (!now || (!previous && !isMeasured(result))) return null;
  const step = stepFrom(result, now, previous);
  const context: EntryContext = {
    result,
    from: previous?.state ?? null,
    approaching: step.progress.approaching,
  };
  const write = (
    progress: AnnouncedProgress,
    entries: readonly AssessmentEntry[] = [],
  ): ResultAnnouncement => ({ announced: announcedResult(result, now, progress), entries });
  if (!previous) return write(step.progress, [trackEntry(context, 'baseline')]);
  if (isRestating(result.causes)) {
    const gates = track.kind === 'independent' ? { gates: gateChanges(previous.state, result.state) } : {};
    return write(step.progress, step.changesState ? [trackEntry(context, 'restated', gates)] : []);
  }
  const movements = remembered(previous.progress.movements, step.movements, context);
  const entries = [...step.movements, ...step.fallen].map((movement) => movementEntry(context, movement));
  return write({ ...step.progress, movements }, entries);
}

/** Returns the announced movements together with those of this result. */
function remembered(
  before: AnnouncedMovements,
  movements: readonly Movement[],
  { result: { day, logPosition, state }, from }: EntryContext,
): AnnouncedMovements {
  const where = { day, logPosition, from: from?.stage ?? null, to: state.stage };
  return remembering(
    before,
    movements.map((movement) => announcedMovement({ ...movement, ...where })),
  );
}

interface Step {
  /** Without the announced movements. */
  progress: AnnouncedProgress;
  movements: readonly Movement[];
  /** Those that only say that a stage is no longer approached. */
  fallen: readonly Movement[];
  /** True when anything but a number moved. */
  changesState: boolean;
}

/** Compares a result with what was announced before. */
function stepFrom(result: TrackResult, now: TrackAssessment, previous: AnnouncedResult | null): Step {
  const { track, framework, state, day } = result;
  const { kpis, items: itemsNow, targets: targetsNow, score: scoreNow } = decidedOf(result, now);
  const before = previous?.progress ?? NOTHING_ANNOUNCED;
  const stages = previous
    ? stageMovements(track, previous.state, state)
    : { movements: [], lost: new Set<string>() };
  const ahead = stagesAhead(state, now);
  const approach = approachOf(ahead, before.approaching, stages.lost);
  const items = announceItems(track, itemsNow, before.items);
  const targets = announceTargets(targetsNow, before.verdicts);
  const numbers = { track, definitions: framework.kpis, values: kpis, ahead, day };
  const isStageChange = stages.movements.length > 0;
  const moved = isStageChange
    ? { kpis: restartKpis(numbers, before.kpis), movements: [] }
    : announceKpis(numbers, before.kpis);
  const score = announceScore(track, scoreNow, before.score, day);
  const stageEntries = isStageChange ? withScore(stages.movements, before, now) : [];
  const movements = [
    ...stageEntries,
    ...items.movements,
    ...targets.movements,
    ...moved.movements,
    ...(isStageChange ? [] : score.movements),
    ...approachingMovements(approach),
  ];
  const fallen = movements.length === 0 ? fallenBack(result, approach, before) : [];
  return {
    progress: {
      approaching: approach.approaching,
      kpis: { ...moved.kpis, ...fallenKpis(fallen, result) },
      score: isStageChange && now.score !== null ? { value: now.score, movedOn: day } : score.score,
      items: items.items,
      verdicts: targets.verdicts,
      movements: {},
    },
    movements,
    fallen,
    changesState:
      [...stages.movements, ...items.movements, ...targets.movements].length > 0 ||
      approach.approaching.join() !== before.approaching.join(),
  };
}

/** A band changes with the score, so its entry tells of both. */
function withScore(
  movements: readonly Movement[],
  { score }: AnnouncedProgress,
  now: TrackAssessment,
): Movement[] {
  const change = { from: score?.value ?? null, to: now.score };
  return movements.map((movement) =>
    movement.kind === 'band-changed' ? { ...movement, score: change } : movement,
  );
}

/**
 * Returns an entry about the bottleneck of each stage that is no longer approached. It is needed only when no
 * other entry of the result tells which stages are approached.
 */
function fallenBack({ assessment }: TrackResult, { ended }: Approach, before: AnnouncedProgress): Movement[] {
  return ended.flatMap((stage) => {
    const kpi = assessment.kpis.find(({ id }) => id === stage.next.bottleneck);
    if (!kpi) return [];
    const change = { from: before.kpis[kpi.id]?.value ?? null, to: kpi.value };
    return [kpiMovement(kpi, change, stage)];
  });
}

function fallenKpis(fallen: readonly Movement[], { day }: TrackResult): AnnouncedProgress['kpis'] {
  return Object.fromEntries(
    fallen.flatMap(({ kpi, value }) =>
      kpi === undefined || typeof value?.to !== 'number' ? [] : [[kpi, { value: value.to, movedOn: day }]],
    ),
  );
}

function announcedResult(
  { framework, state, logPosition, day }: TrackResult,
  assessment: TrackAssessment,
  progress: AnnouncedProgress,
): AnnouncedResult {
  return { edition: framework.edition.id, state, assessment, progress, logPosition, day };
}

/**
 * Returns the entry for a framework that no longer applies to an org unit, or for an org unit that was
 * dissolved.
 */
export function withdrawResult(track: WithdrawnTrack, previous: AnnouncedResult): AssessmentEntry {
  const { logPosition, ...where } = track;
  const data: AnnouncementData = {
    from: previous.state.stage,
    to: null,
    progress: null,
    causes: ['merger'],
    events: { count: 0, positions: [] },
    approaching: [],
    kpis: [],
    next: null,
    logPosition,
  };
  return { kind: 'restated', ...where, edition: previous.edition, silent: true, data };
}

interface WithdrawnTrack {
  orgUnit: string;
  framework: string;
  track: string;
  day: Day;
  logPosition: number;
}

function isMeasured({ track, assessment }: TrackResult): boolean {
  const kpiIds = new Set(kpisOfTrack(track));
  return assessment.kpis.some(({ id, value }) => value !== null && kpiIds.has(id));
}
