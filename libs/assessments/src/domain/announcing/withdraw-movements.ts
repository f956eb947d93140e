import { announce, nextStage, type PeerStatistics, type Readings, type Track } from '#maturity/domain';
import { changesThePast, isRestating } from '../causes.js';
import type { AnnouncementData } from '../journal-entry.js';
import { announceResult, type ResultAnnouncement } from './announce-result.js';
import { allMovements, subjectOf, type AnnouncedMovement } from './announced-movements.js';
import type { AnnouncedResult } from './announced-result.js';
import { isApproaching } from './approaching.js';
import { rollBack, type RollBackStep } from './roll-back.js';
import { stagesAhead } from './stages-ahead.js';
import { trackEntry, type AssessmentEntry } from './track-entry.js';
import type { TrackResult } from './track-result.js';

/** What a result was computed from. */
export interface ComputedFrom {
  readings: Readings;
  peers: PeerStatistics;
}

/** An announced movement that is withdrawn, and the entry that tells of it. */
export interface Withdrawal {
  movement: AnnouncedMovement;
  entry: AssessmentEntry;
}

export interface WithdrawalsAnnouncement {
  withdrawals: readonly Withdrawal[];
  /** The announced result without the withdrawn movements. */
  base: AnnouncedResult;
  /** What has moved since then. */
  announcement: ResultAnnouncement;
}

/**
 * Returns the announced movements that may not hold: facts of the past were added, replaced or taken back.
 * Without that no movement is in doubt, because its own day is as it was.
 */
export function movementsInDoubt(
  { causes }: Pick<TrackResult, 'causes'>,
  previous: AnnouncedResult | null,
): readonly AnnouncedMovement[] {
  if (!previous || !changesThePast(causes) || isRestating(causes)) return [];
  return allMovements(previous.progress.movements);
}

/**
 * Withdraws announced movements that do not hold as of their own day (`holds`), and announces the result as
 * if they had never been announced. So an exit threshold does not save a stage that a wrong record brought
 * about, and a stage that holds today all the same is announced anew.
 */
export function withdrawMovements(
  result: TrackResult,
  previous: AnnouncedResult,
  movements: readonly AnnouncedMovement[],
  from: ComputedFrom,
): WithdrawalsAnnouncement {
  const { announced, steps } = rollBack(previous, movements);
  const now = announcedFrom(result, announced, from);
  const base = keepingApproaches(announced, now, steps);
  return {
    withdrawals: steps.map((step) => ({ movement: step.movement, entry: withdrawalEntry(now, step) })),
    base,
    announcement: announceResult(now, base) ?? { announced: base, entries: [] },
  };
}

/** Returns a result with the state that is announced from that of `base`. */
function announcedFrom(
  result: TrackResult,
  base: AnnouncedResult,
  { readings, peers }: ComputedFrom,
): TrackResult {
  const { framework, track } = result;
  return { ...result, state: announce(framework, track, base.state, readings, peers) };
}

/** A stage that was reached by mistake is no news when it is still close. */
function keepingApproaches(
  base: AnnouncedResult,
  { state, assessment, track }: TrackResult,
  steps: readonly RollBackStep[],
): AnnouncedResult {
  const now = assessment.tracks.find(({ id }) => id === track.id);
  const ofState = steps.filter(({ movement: { kind } }) => ['stage', 'gate'].includes(subjectOf[kind]));
  if (!now || ofState.length === 0) return base;
  const close = stagesAhead(state, now).flatMap(({ next, progress }) =>
    isApproaching(progress) ? [next.id] : [],
  );
  const approaching = [...new Set([...base.progress.approaching, ...close])];
  return { ...base, progress: { ...base.progress, approaching } };
}

function withdrawalEntry(result: TrackResult, step: RollBackStep): AssessmentEntry {
  const { movement, approaching, from, to } = step;
  const { kind, item, day, logPosition } = movement;
  const about = item === undefined ? {} : { item: { id: item } };
  const stages = subjectOf[kind] === 'stage' ? { from: movement.from, to: movement.to } : {};
  return trackEntry({ result, from: result.state, approaching }, 'withdrawn', {
    ...{ from, to },
    ...about,
    ...backwards(movement, result.track),
    withdraws: { kind, ...about, day, logPosition, ...stages },
  });
}

/** Returns what the movement was about, from its end back to its start. */
function backwards(
  { kind, item, change, verdict }: AnnouncedMovement,
  { stages }: Track,
): Partial<AnnouncementData> {
  switch (subjectOf[kind]) {
    case 'kpi': {
      const value = {
        from: change?.to ?? null,
        to: change?.from ?? null,
        numerator: null,
        denominator: null,
      };
      return { ...(item === undefined ? {} : { kpi: item }), value };
    }
    case 'approaching': {
      const stage = stages.find(({ id }) => id === item);
      return stage ? { next: nextStage(stage, []), progress: null } : {};
    }
    case 'target':
      return verdict ? { verdict: { from: verdict.to, to: verdict.from } } : {};
    default:
      return change ? { score: { from: change.to, to: change.from } } : {};
  }
}
