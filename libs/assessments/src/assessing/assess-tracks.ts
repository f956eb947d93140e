import { isDeepStrictEqual } from 'node:util';
import { Logger } from '@nestjs/common';
import type { Day } from '#kernel';
import {
  announce,
  assess,
  NO_PEERS,
  type Framework,
  type Readings,
  type TrackAssessment,
} from '#maturity/domain';
import type { OrgUnitTree } from '#read-models';
import {
  announceResult,
  movementsInDoubt,
  withdrawResult,
  type AnnouncedMovement,
  type AssessmentEntry,
  type AnnouncedResult,
  type ComputedFrom,
  type ResultAnnouncement,
  type TrackResult,
} from '../domain/announcing/index.js';
import type { Causes } from '../domain/causes.js';
import {
  candidateOf,
  causesSince,
  NOT_SETTLING,
  readinessOf,
  settle,
  type SettlingMoment,
} from '../domain/settling/index.js';
import {
  trackKey,
  type AnnouncedTrack,
  type AssessedTrack,
  type LatestResult,
  type TrackKey,
} from '../storage/announced-tracks-table.js';
import type { PeersOfRound } from './changed-peers.js';
import type { RoundOrgUnit } from './org-units-of-round.js';

const logger = new Logger('Assessor');

/** The state of the read models that a round assesses, and the moment at which it does. */
export interface RoundContext {
  logPosition: number;
  day: Day;
  tree: OrgUnitTree;
  moment: SettlingMoment;
}

/** What the assessment of one org unit is computed from. */
interface OrgUnitInput extends RoundOrgUnit {
  readings: Readings;
  /** The tracks of the org unit, by `trackKey`. */
  tracks: ReadonlyMap<string, AnnouncedTrack>;
  causes: Causes;
  /** The peers of the round, only for frameworks that compare org units with their peers. */
  peers: PeersOfRound;
  context: RoundContext;
}

/** The results of one org unit, not yet written. */
export interface OrgUnitResults {
  assessed: TrackOutcome[];
  /** The tracks of frameworks that no longer apply to the org unit. */
  removed: { key: TrackKey; entries: readonly AssessmentEntry[] }[];
  /**
   * True when the formulas or rules of a framework threw an error. The other frameworks are still assessed.
   */
  failed: boolean;
}

export interface TrackOutcome {
  isNew: boolean;
  track: AssessedTrack;
  /** What is announced now; `null`: nothing, or the result is still settling. */
  conclusion: Conclusion | null;
}

/** A settled result that is announced. */
export interface Conclusion {
  key: TrackKey;
  framework: Framework;
  result: TrackResult;
  previous: AnnouncedResult | null;
  announcement: ResultAnnouncement;
  /** The announced movements that may not hold any more as of their own days. */
  inDoubt: readonly AnnouncedMovement[];
  from: ComputedFrom;
  /** True when a run that the result depends on was still open. */
  isOverdue: boolean;
}

/**
 * Assesses all tracks of one org unit. Never replaces a result of a newer snapshot. An error in one framework
 * does not affect the others.
 */
export function assessTracks(orgUnit: OrgUnitInput): OrgUnitResults {
  const results: OrgUnitResults = { assessed: [], removed: removedTracks(orgUnit), failed: false };
  for (const framework of orgUnit.frameworks) {
    try {
      // Take all tracks of a framework or none, so that an error half-way announces nothing.
      results.assessed.push(...assessFramework(orgUnit, framework));
    } catch (error) {
      results.failed = true;
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error(`${framework.id} cannot be assessed for ${orgUnit.unit.code}: ${String(error)}`, stack);
    }
  }
  return results;
}

function assessFramework(orgUnit: OrgUnitInput, framework: Framework): TrackOutcome[] {
  const { unit, readings, tracks, context } = orgUnit;
  const { day, logPosition } = context;
  if (!isMeasuredOrKnown(orgUnit, framework)) return [];
  const ofPeers = orgUnit.peers.get(framework);
  const [peers, causes] = [ofPeers?.statistics() ?? NO_PEERS, ofPeers?.causesOf(unit.id) ?? orgUnit.causes];
  const assessment = assess(framework, readings, day, peers);
  let unmeasured: readonly TrackAssessment[] | undefined;
  // Overviews show an org unit without a stored result as one without readings. Where no KPI has a value yet,
  // readings may still name the missing work: eight eligible services, and none known to be full-process.
  const saysNothing = (track: TrackAssessment): boolean => {
    unmeasured ??= assess(framework, new Map(), day, peers).tracks;
    return isDeepStrictEqual(
      track,
      unmeasured.find(({ id }) => id === track.id),
    );
  };
  return framework.tracks.flatMap((track): TrackOutcome[] => {
    const key = { orgUnitId: unit.id, framework: framework.id, track: track.id };
    const known = tracks.get(trackKey(key));
    const trackAssessment = assessment.tracks.find(({ id }) => id === track.id);
    if (!trackAssessment || (known && isNewer(known.latest, context))) return [];
    const previous = known?.announced ?? null;
    const result: TrackResult = {
      ...{ orgUnit: unit.code, framework, track, assessment, logPosition, day },
      state: announce(framework, track, previous?.state ?? null, readings, peers),
      causes: causesSince(known ?? NOT_SETTLING, causes, context.moment.now),
    };
    const announcement = announceResult(result, previous);
    // A peer update may be the first to name missing work, but only the unit's own change announces it.
    const isFirst = announcement ? orgUnit.marked : !saysNothing(trackAssessment);
    if (!known && !isFirst) return [];
    const from = { readings, peers };
    const inDoubt = movementsInDoubt(result, previous);
    const outcome = settleTrack(known, { result, previous, announcement, inDoubt }, context.moment);
    const latest: LatestResult = {
      edition: framework.edition.id,
      assessment: trackAssessment,
      logPosition,
      day,
    };
    const { conclusion, ...waiting } = outcome;
    return [
      {
        isNew: known === undefined,
        track: { ...key, latest, ...waiting },
        conclusion: conclusion && { key, framework, from, ...conclusion },
      },
    ];
  });
}

type Settled = Pick<Conclusion, 'result' | 'previous' | 'announcement' | 'inDoubt' | 'isOverdue'>;

function settleTrack(
  known: AnnouncedTrack | undefined,
  {
    result,
    previous,
    announcement,
    inDoubt,
  }: Pick<Conclusion, 'result' | 'previous' | 'inDoubt'> & { announcement: ResultAnnouncement | null },
  moment: SettlingMoment,
): Pick<AssessedTrack, 'settling' | 'runs'> & { conclusion: Settled | null } {
  const candidate = announcement && candidateOf(announcement, previous, { isInDoubt: inDoubt.length > 0 });
  const waiting = settle(known ?? NOT_SETTLING, candidate, result.causes, moment);
  const readiness = readinessOf(waiting, moment);
  if (!announcement || readiness === 'waits') return { ...waiting, conclusion: null };
  const conclusion = { result, previous, announcement, inDoubt, isOverdue: readiness === 'overdue' };
  return { settling: null, runs: waiting.runs, conclusion };
}

/**
 * Returns false when the framework has nothing to tell of the org unit. That is the usual case: most org
 * units report no data for most frameworks.
 */
function isMeasuredOrKnown({ unit, readings, tracks }: OrgUnitInput, framework: Framework): boolean {
  return (
    framework.readings.some(({ key }) => readings.get(key)?.measured) ||
    framework.tracks.some(({ id }) =>
      tracks.has(trackKey({ orgUnitId: unit.id, framework: framework.id, track: id })),
    )
  );
}

function removedTracks({ unit, applicable, tracks, context }: OrgUnitInput): OrgUnitResults['removed'] {
  const applicableKeys = new Set(
    applicable.flatMap((framework) =>
      framework.tracks.map(({ id }) => trackKey({ orgUnitId: unit.id, framework: framework.id, track: id })),
    ),
  );
  const removed = [...tracks].filter(
    ([key, { latest }]) => !applicableKeys.has(key) && !isNewer(latest, context),
  );
  return removed.map(([, { orgUnitId, framework, track, announced }]) => {
    const { day, logPosition } = context;
    const where = { orgUnit: unit.code, framework, track, day, logPosition };
    return {
      key: { orgUnitId, framework, track },
      entries: announced ? [withdrawResult(where, announced)] : [],
    };
  });
}

function isNewer(latest: AnnouncedTrack['latest'], { logPosition, day }: RoundContext): boolean {
  if (latest.logPosition !== logPosition) return latest.logPosition > logPosition;
  return latest.day > day;
}
