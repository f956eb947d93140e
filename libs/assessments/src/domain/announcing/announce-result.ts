import type { Day } from '#kernel';
import {
  kpisOfTrack,
  type AnnouncedState,
  type Assessment,
  type FrameworkDefinition,
  type Track,
} from '#maturity/domain';
import type { Cause } from '#read-models/domain';
import type { AnnouncementData, GateChanges, JournalEntry } from '../journal-entry.js';
import type { AssessmentEntryKind } from '../journal-kinds.js';
import { isApproaching } from './approaching.js';
import { announceKpis } from './announce-kpis.js';
import type { AnnouncedProgress, AnnouncedResult } from './announced-result.js';

/** What a new snapshot says of one org unit on one track. */
export interface TrackResult {
  orgUnit: string;
  framework: FrameworkDefinition;
  track: Track;
  assessment: Assessment;
  state: AnnouncedState;
  logPosition: number;
  day: Day;
  /** Why it was assessed again. */
  causes: ReadonlySet<Cause>;
}

export interface ResultAnnouncement {
  announced: AnnouncedResult;
  entries: readonly AssessmentEntry[];
}

/** An entry that the journal has not yet given a place. */
export type AssessmentEntry = Omit<JournalEntry, 'position' | 'at'> & {
  kind: AssessmentEntryKind;
  data: AnnouncementData;
};

/**
 * What is now announced, and what the journal has to say about it. A stage change says everything else, too:
 * it contains progress and what is missing. Whether an org unit is close to its next stage
 * follows from the newest entry alone, so each crossing of that border is an entry, also the one back.
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
  if (kind) return { announced, entries: [entry(result, kind, from)] };
  return {
    announced,
    entries: progressEntries(result, from, moved, previous?.progress.approaching ?? false, approaching),
  };
}

/** What is said when a framework does not study an org unit any more, or the org unit is no more. */
export function withdrawResult(track: WithdrawnTrack, previous: AnnouncedResult): AssessmentEntry {
  const { logPosition, ...where } = track;
  const data = { from: previous.state.stage, to: null, progress: null, kpis: [], next: null, logPosition };
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
 * One gate that opens while another shuts leaves as many open, and is news. `null`: none did, or there are
 * none.
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
  const entries = moved.map((kpi) => entry(result, 'kpi-moved', from, kpi));
  const bottleneck = result.state.next?.bottleneck ?? undefined;
  if (approaching && !wasApproaching) entries.push(entry(result, 'threshold-approaching', from, bottleneck));
  else if (wasApproaching && !approaching && entries.length === 0)
    entries.push(entry(result, 'kpi-moved', from, bottleneck));
  return entries;
}

function entry(
  result: TrackResult,
  kind: AssessmentEntryKind,
  from: AnnouncedState | null,
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
      ...(gates ? { gates } : {}),
      ...(kpi === undefined ? {} : { kpi }),
      kpis: assessment.kpis,
      next,
      logPosition,
    },
  };
}

/** Other rules, or read models made anew: that the org unit itself moved cannot be told. */
function isRestating(causes: ReadonlySet<Cause>): boolean {
  return causes.has('framework') || causes.has('rebuild') || (causes.has('tree') && !isNotifiable(causes));
}

/** Facts and the passing of days are news; history, a changed framework or tree are not. */
function isNotifiable(causes: ReadonlySet<Cause>): boolean {
  return causes.has('fact') || causes.has('day');
}

/** Unknown progress changes nothing. */
function isNowApproaching({ progress, next }: AnnouncedState, previous: AnnouncedProgress | null): boolean {
  if (!next) return false;
  return progress === null ? (previous?.approaching ?? false) : isApproaching(progress);
}

function isMeasured({ track, assessment }: TrackResult): boolean {
  const kpiIds = new Set(kpisOfTrack(track));
  return assessment.kpis.some(({ id, value }) => value !== null && kpiIds.has(id));
}
