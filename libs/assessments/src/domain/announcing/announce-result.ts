import type { Day } from '#kernel';
import {
  kpisOfTrack,
  type AnnouncedState,
  type Assessment,
  type FrameworkDefinition,
  type Track,
} from '#maturity/domain';
import { changeCausesOf, isNotifiable, isRestating, type Causes } from '../causes.js';
import type { AnnouncementData, GateChanges, JournalEntry } from '../journal-entry.js';
import type { AssessmentEntryKind } from '../journal-kinds.js';
import { isApproaching } from './approaching.js';
import { announceKpis } from './announce-kpis.js';
import type { AnnouncedProgress, AnnouncedResult } from './announced-result.js';

/** The result of a new snapshot for one org unit on one track. */
export interface TrackResult {
  orgUnit: string;
  framework: FrameworkDefinition;
  track: Track;
  assessment: Assessment;
  state: AnnouncedState;
  logPosition: number;
  day: Day;
  /** Why the org unit was assessed again. */
  causes: Causes;
}

export interface ResultAnnouncement {
  announced: AnnouncedResult;
  entries: readonly AssessmentEntry[];
}

/** A journal entry that has no position yet. */
export type AssessmentEntry = Omit<JournalEntry, 'position' | 'at'> & {
  kind: AssessmentEntryKind;
  framework: string;
  edition: string;
  track: string;
  data: AnnouncementData;
};

/**
 * Returns the result to announce and the journal entries about what changed; `null` when there is nothing to
 * announce.
 *
 * A stage change writes one entry, which contains progress and unmet criteria. Readers take from the newest
 * entry alone whether an org unit approaches its next stage. So there is an entry each time the progress
 * crosses that limit, in both directions.
 */
export function announceResult(
  result: TrackResult,
  previous: AnnouncedResult | null,
): ResultAnnouncement | null {
  const { assessment, track, state } = result;
  const trackAssessment = assessment.tracks.find(({ id }) => id === track.id);
  if (!trackAssessment || (!previous && !isMeasured(result))) return null;
  const kind = previous ? stageChange(result, previous) : 'baseline';
  const before = kind ? null : previous;
  const { kpis, moved } = announceKpis(track, state, before?.progress.kpis ?? {}, result.day);
  const approaching = isNowApproaching(state, before?.progress ?? null);
  const announced: AnnouncedResult = {
    edition: result.framework.edition.id,
    state,
    assessment: trackAssessment,
    progress: { approaching, kpis },
    logPosition: result.logPosition,
    day: result.day,
  };
  const from = previous?.state ?? null;
  if (kind) return { announced, entries: [entry(result, kind, from, approaching)] };
  return {
    announced,
    entries: progressEntries(result, from, moved, previous?.progress.approaching ?? false, approaching),
  };
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

function stageChange({ state, causes }: TrackResult, previous: AnnouncedResult): AssessmentEntryKind | null {
  const [from, to] = [previous.state.stage, state.stage];
  const gates = gateChanges(previous.state, state);
  if (from?.level === to?.level && from?.id === to?.id && !gates) return null;
  if (isRestating(causes)) return 'restated';
  return (to?.level ?? 0) > (from?.level ?? 0) ? 'stage-advanced' : 'stage-regressed';
}

/**
 * Returns the gates that opened or closed; `null` without a change, and for a track without gates. When one
 * gate opens and another closes, the number of open gates stays the same, but people should know.
 */
function gateChanges(from: AnnouncedState | null, to: AnnouncedState): GateChanges | null {
  const [before, now] = [from?.open ?? [], to.open ?? []];
  const opened = now.filter((gate) => !before.includes(gate));
  const shut = before.filter((gate) => !now.includes(gate));
  return opened.length + shut.length === 0 ? null : { opened, shut };
}

function progressEntries(
  result: TrackResult,
  from: AnnouncedState | null,
  moved: readonly string[],
  wasApproaching: boolean,
  approaching: boolean,
): AssessmentEntry[] {
  const entries = moved.map((kpi) => entry(result, 'kpi-moved', from, approaching, kpi));
  const bottleneck = result.state.next?.bottleneck ?? undefined;
  if (approaching && !wasApproaching)
    entries.push(entry(result, 'threshold-approaching', from, approaching, bottleneck));
  else if (wasApproaching && !approaching && entries.length === 0)
    entries.push(entry(result, 'kpi-moved', from, approaching, bottleneck));
  return entries;
}

function entry(
  result: TrackResult,
  kind: AssessmentEntryKind,
  from: AnnouncedState | null,
  approaching: boolean,
  kpi?: string,
): AssessmentEntry {
  const { orgUnit, framework, track, day, state, assessment, logPosition, causes } = result;
  const { stage: to, progress, next } = state;
  const gates = gateChanges(from, state);
  return {
    kind,
    orgUnit,
    framework: framework.id,
    edition: framework.edition.id,
    track: track.id,
    day,
    silent: kind === 'restated' || !isNotifiable(causes),
    data: {
      from: from?.stage ?? null,
      to,
      progress,
      causes: changeCausesOf(causes),
      events: { count: 0, positions: [] },
      approaching: approaching && next ? [next.id] : [],
      ...(gates ? { gates } : {}),
      ...(kpi === undefined ? {} : { kpi }),
      kpis: assessment.kpis,
      next,
      logPosition,
    },
  };
}

/** Returns whether the org unit approaches its next stage. Unknown progress keeps the last announcement. */
function isNowApproaching({ progress, next }: AnnouncedState, previous: AnnouncedProgress | null): boolean {
  if (!next) return false;
  return progress === null ? (previous?.approaching ?? false) : isApproaching(progress);
}

function isMeasured({ track, assessment }: TrackResult): boolean {
  const kpiIds = new Set(kpisOfTrack(track));
  return assessment.kpis.some(({ id, value }) => value !== null && kpiIds.has(id));
}
