import type { Day } from '#kernel';
import {
  announce,
  assess,
  isLost,
  type Assessment,
  type FrameworkDefinition,
  type PeerStatistics,
  type Readings,
  type Track,
  type TrackAssessment,
} from '#maturity/domain';
import { announcedVerdict } from './announce-targets.js';
import { isApproaching } from './approaching.js';
import { stagesAhead } from './stages-ahead.js';
import { directionOf, type AnnouncedMovement } from './announced-movements.js';

/** What is known now about the day of a movement. */
export interface AsKnownNow {
  framework: FrameworkDefinition;
  track: Track;
  readings: Readings;
  day: Day;
  peers?: PeerStatistics;
}

/**
 * Returns whether an announced movement holds as of its own day, with what is known now. If not, it rested on
 * facts that were corrected or retracted since, or it lacked facts that came later.
 */
export function holds(movement: AnnouncedMovement, known: AsKnownNow): boolean {
  const { framework, track, readings, day, peers } = known;
  const assessment = assess(framework, readings, day, peers);
  const now = assessment.tracks.find(({ id }) => id === track.id);
  return now !== undefined && isTrue(movement, known, now, assessment);
}

function isTrue(
  movement: AnnouncedMovement,
  known: AsKnownNow,
  now: TrackAssessment,
  { kpis }: Assessment,
): boolean {
  const { kind, item = '', to, change, verdict } = movement;
  switch (kind) {
    case 'stage-advanced':
    case 'stage-regressed':
    case 'band-changed': {
      const beyond = (stageAfter(movement, known)?.level ?? 0) - (to?.level ?? 0);
      return directionOf(movement) * beyond >= 0;
    }
    case 'gate-opened':
      return gatesFrom([], known).includes(item);
    case 'gate-closed':
      return !gatesFrom([item], known).includes(item);
    case 'threshold-approaching':
      return isApproached(movement, known, now);
    case 'item-attested':
      return now.items?.find(({ id }) => id === item)?.met ?? false;
    case 'item-revoked':
      return isItemLost(item, known.track, now);
    case 'target-verdict':
      return announcedVerdict(now.targets?.find(({ id }) => id === item)?.verdict ?? null) === verdict?.to;
    case 'kpi-moved':
      return isNearerToEnd(change, kpis.find(({ id }) => id === item)?.value);
    case 'score-moved':
      return isNearerToEnd(change, now.score);
    default:
      return kind satisfies never;
  }
}

/** The stage that would have been announced, from the stage before the movement. */
function stageAfter({ from }: AnnouncedMovement, known: AsKnownNow): { level: number } | null {
  const { framework, track, readings, peers } = known;
  return announce(framework, track, { stage: from }, readings, peers).stage;
}

/** The gates that would have been announced as open, when these were open before. */
function gatesFrom(open: readonly string[], known: AsKnownNow): readonly string[] {
  const { framework, track, readings, peers } = known;
  return announce(framework, track, { stage: null, open }, readings, peers).open ?? [];
}

function isApproached(
  { item, from, to }: AnnouncedMovement,
  { framework, track, readings, peers }: AsKnownNow,
  now: TrackAssessment,
): boolean {
  const open = track.kind === 'independent' ? { open: [] } : {};
  const state = announce(framework, track, { stage: to ?? from, ...open }, readings, peers);
  const level = track.stages.find(({ id }) => id === item)?.level ?? Infinity;
  if (state.open?.includes(item ?? '') || (!state.open && (state.stage?.level ?? 0) >= level)) return true;
  const ahead = stagesAhead(state, now).find(({ next }) => next.id === item);
  return isApproaching(ahead?.progress ?? null);
}

function isItemLost(id: string, track: Track, now: TrackAssessment): boolean {
  const item = track.kind === 'checklist' ? track.items.find((each) => each.id === id) : undefined;
  const value = now.items?.find((each) => each.id === id)?.value ?? null;
  return item !== undefined && isLost(item, value);
}

/** A number need not be the same: corrected figures of the same move still make it true. */
function isNearerToEnd(change: AnnouncedMovement['change'], value: number | null | undefined): boolean {
  if (!change || change.to === null || value === null || value === undefined) return false;
  if (change.from === null) return true;
  return Math.abs(value - change.to) < Math.abs(value - change.from);
}
