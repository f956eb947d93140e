import { Logger } from '@nestjs/common';
import type { Day } from '#kernel';
import { announce, assess, NO_PEERS, type Framework, type Readings } from '#maturity/domain';
import type { Cause, OrgUnitTree } from '#read-models';
import {
  conclude,
  withdraw,
  type AssessmentEntry,
  type AnnouncedResult,
} from '../domain/announcing/index.js';
import { trackKey, type AnnouncedTrack, type TrackKey } from '../storage/announced-table.js';
import type { PeersOfRound } from './moved-peers.js';
import type { ApplicableOrgUnit } from './applicable-org-units.js';

const logger = new Logger('Assessor');

/** One moment of the read models. */
export interface AssessmentMoment {
  logPosition: number;
  day: Day;
  tree: OrgUnitTree;
}

/** Everything that the assessment of one org unit rests on. */
interface OrgUnitResults extends ApplicableOrgUnit {
  readings: Readings;
  /** What stands so far, by `trackKey`. */
  announced: ReadonlyMap<string, AnnouncedTrack>;
  causes: ReadonlySet<Cause>;
  /** For those of the frameworks that measure against peers. */
  peers: PeersOfRound;
  moment: AssessmentMoment;
}

/** What one org unit's assessment comes to, not yet written. */
export interface OrgUnitConclusion {
  inserted: ConcludedTrack[];
  updated: ConcludedTrack[];
  withdrawn: { place: TrackKey; entries: readonly AssessmentEntry[] }[];
  /** A framework's formulas or rules failed; the others have been concluded. */
  failed: boolean;
}

export interface ConcludedTrack {
  track: AnnouncedTrack;
  entries: readonly AssessmentEntry[];
}

/**
 * Concludes all tracks of one org unit. What stands from a newer moment stays; a defect in one framework
 * leaves the others alone.
 */
export function assessTracks(orgUnit: OrgUnitResults): OrgUnitConclusion {
  const conclusion: OrgUnitConclusion = {
    inserted: [],
    updated: [],
    withdrawn: withdrawnTracks(orgUnit),
    failed: false,
  };
  for (const framework of orgUnit.frameworks) {
    try {
      const tracks = concludeFramework(orgUnit, framework);
      // All tracks of a framework or none: nothing is kept of one that failed half-way.
      for (const { isNew, ...track } of tracks)
        (isNew ? conclusion.inserted : conclusion.updated).push(track);
    } catch (error) {
      conclusion.failed = true;
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error(`${framework.id} cannot be assessed for ${orgUnit.unit.code}: ${String(error)}`, stack);
    }
  }
  return conclusion;
}

function concludeFramework(
  orgUnit: OrgUnitResults,
  framework: Framework,
): (ConcludedTrack & { isNew: boolean })[] {
  const { unit, readings, announced, moment } = orgUnit;
  const { day, logPosition } = moment;
  if (!hasSomething(orgUnit, framework)) return [];
  const among = orgUnit.peers.get(framework);
  const [peers, causes] = [among?.statistics() ?? NO_PEERS, among?.causes ?? orgUnit.causes];
  const assessment = assess(framework, readings, day, peers);
  return framework.tracks.flatMap((track) => {
    const place = { orgUnitId: unit.id, framework: framework.id, track: track.id };
    const previous = announced.get(trackKey(place))?.announced ?? null;
    if (previous && isNewer(previous, moment)) return [];
    // A peer update never creates a first result; only the unit's own change does.
    if (!previous && !orgUnit.marked) return [];
    const state = announce(framework, track, previous?.state ?? null, readings, peers);
    const result = { orgUnit: unit.code, framework, track, assessment, state, logPosition, day, causes };
    const conclusion = conclude(result, previous);
    if (!conclusion) return [];
    const { announced: next, entries } = conclusion;
    return [{ isNew: previous === null, track: { ...place, announced: next }, entries }];
  });
}

/**
 * Of most frameworks most org units measure nothing: there is nothing to conclude then, unless something
 * stands.
 */
function hasSomething({ unit, readings, announced }: OrgUnitResults, framework: Framework): boolean {
  return (
    framework.readings.some(({ key }) => readings.get(key)?.measured) ||
    framework.tracks.some(({ id }) =>
      announced.has(trackKey({ orgUnitId: unit.id, framework: framework.id, track: id })),
    )
  );
}

function withdrawnTracks({
  unit,
  orgUnitsOf,
  announced,
  moment,
}: OrgUnitResults): OrgUnitConclusion['withdrawn'] {
  const kept = new Set(
    orgUnitsOf.flatMap(({ id, tracks }) =>
      tracks.map((track) => trackKey({ orgUnitId: unit.id, framework: id, track: track.id })),
    ),
  );
  const gone = [...announced].filter(
    ([key, { announced: result }]) => !kept.has(key) && !isNewer(result, moment),
  );
  return gone.map(([, { announced: result, ...place }]) => {
    const { framework, track } = place;
    const { day, logPosition } = moment;
    const where = { orgUnit: unit.code, framework, track, day, logPosition };
    return { place, entries: [withdraw(where, result)] };
  });
}

function isNewer(announced: AnnouncedResult, { logPosition, day }: AssessmentMoment): boolean {
  if (announced.logPosition !== logPosition) return announced.logPosition > logPosition;
  return announced.day > day;
}
