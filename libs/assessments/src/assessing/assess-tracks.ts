import { Logger } from '@nestjs/common';
import type { Day } from '#kernel';
import { announce, assess, NO_PEERS, type Framework, type Readings } from '#maturity/domain';
import type { OrgUnitTree } from '#read-models';
import {
  announceResult,
  withdrawResult,
  type AssessmentEntry,
  type AnnouncedResult,
} from '../domain/announcing/index.js';
import type { Causes } from '../domain/causes.js';
import { trackKey, type AnnouncedTrack, type TrackKey } from '../storage/announced-tracks-table.js';
import type { PeersOfRound } from './changed-peers.js';
import type { RoundOrgUnit } from './org-units-of-round.js';

const logger = new Logger('Assessor');

/** The state of the read models that a round assesses. */
export interface RoundContext {
  logPosition: number;
  day: Day;
  tree: OrgUnitTree;
}

/** What the assessment of one org unit is computed from. */
interface OrgUnitInput extends RoundOrgUnit {
  readings: Readings;
  /** The announced tracks of the org unit, by `trackKey`. */
  announced: ReadonlyMap<string, AnnouncedTrack>;
  causes: Causes;
  /** The peers of the round, only for frameworks that compare org units with their peers. */
  peers: PeersOfRound;
  context: RoundContext;
}

/** The announcements of one org unit, not yet written. */
export interface OrgUnitAnnouncements {
  inserted: TrackAnnouncement[];
  updated: TrackAnnouncement[];
  withdrawn: { key: TrackKey; entries: readonly AssessmentEntry[] }[];
  /**
   * True when the formulas or rules of a framework threw an error. The other frameworks are still assessed.
   */
  failed: boolean;
}

export interface TrackAnnouncement {
  track: AnnouncedTrack;
  entries: readonly AssessmentEntry[];
}

/**
 * Assesses all tracks of one org unit. Never replaces a result of a newer snapshot. An error in one framework
 * does not affect the results of the others.
 */
export function assessTracks(orgUnit: OrgUnitInput): OrgUnitAnnouncements {
  const announcements: OrgUnitAnnouncements = {
    inserted: [],
    updated: [],
    withdrawn: withdrawnTracks(orgUnit),
    failed: false,
  };
  for (const framework of orgUnit.frameworks) {
    try {
      const tracks = announceFramework(orgUnit, framework);
      // Announce all tracks of a framework or none, so that an error half-way announces nothing.
      for (const { isNew, ...track } of tracks)
        (isNew ? announcements.inserted : announcements.updated).push(track);
    } catch (error) {
      announcements.failed = true;
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error(`${framework.id} cannot be assessed for ${orgUnit.unit.code}: ${String(error)}`, stack);
    }
  }
  return announcements;
}

function announceFramework(
  orgUnit: OrgUnitInput,
  framework: Framework,
): (TrackAnnouncement & { isNew: boolean })[] {
  const { unit, readings, announced, context } = orgUnit;
  const { day, logPosition } = context;
  if (!isMeasuredOrAnnounced(orgUnit, framework)) return [];
  const changed = orgUnit.peers.get(framework);
  const [peers, causes] = [changed?.statistics() ?? NO_PEERS, changed?.causesOf(unit.id) ?? orgUnit.causes];
  const assessment = assess(framework, readings, day, peers);
  return framework.tracks.flatMap((track) => {
    const key = { orgUnitId: unit.id, framework: framework.id, track: track.id };
    const previous = announced.get(trackKey(key))?.announced ?? null;
    if (previous && isNewer(previous, context)) return [];
    // A peer update never creates a first result; only the unit's own change does.
    if (!previous && !orgUnit.marked) return [];
    const state = announce(framework, track, previous?.state ?? null, readings, peers);
    const result = { orgUnit: unit.code, framework, track, assessment, state, logPosition, day, causes };
    const announcement = announceResult(result, previous);
    if (!announcement) return [];
    const { announced: next, entries } = announcement;
    return [{ isNew: previous === null, track: { ...key, announced: next }, entries }];
  });
}

/**
 * Returns false when the framework has nothing to announce for the org unit. That is the usual case: most org
 * units report no data for most frameworks.
 */
function isMeasuredOrAnnounced({ unit, readings, announced }: OrgUnitInput, framework: Framework): boolean {
  return (
    framework.readings.some(({ key }) => readings.get(key)?.measured) ||
    framework.tracks.some(({ id }) =>
      announced.has(trackKey({ orgUnitId: unit.id, framework: framework.id, track: id })),
    )
  );
}

function withdrawnTracks({
  unit,
  applicable,
  announced,
  context,
}: OrgUnitInput): OrgUnitAnnouncements['withdrawn'] {
  const applicableKeys = new Set(
    applicable.flatMap(({ id, tracks }) =>
      tracks.map((track) => trackKey({ orgUnitId: unit.id, framework: id, track: track.id })),
    ),
  );
  const withdrawn = [...announced].filter(
    ([key, { announced: result }]) => !applicableKeys.has(key) && !isNewer(result, context),
  );
  return withdrawn.map(([, { announced: result, ...key }]) => {
    const { framework, track } = key;
    const { day, logPosition } = context;
    const withdrawnTrack = { orgUnit: unit.code, framework, track, day, logPosition };
    return { key, entries: [withdrawResult(withdrawnTrack, result)] };
  });
}

function isNewer(announced: AnnouncedResult, { logPosition, day }: RoundContext): boolean {
  if (announced.logPosition !== logPosition) return announced.logPosition > logPosition;
  return announced.day > day;
}
