import { Logger } from '@nestjs/common';
import type { Day } from '#kernel';
import { announce, assess, type Framework, type Readings } from '#maturity/domain';
import { conclude, withdraw, type AssessmentEntry } from '../domain/announcing/index.js';
import type { Cause } from '../domain/projecting/index.js';
import type { UnitRow, UnitTree } from '../domain/unit-tree.js';
import { trackKey, type AnnouncedTrack, type TrackPlace } from '../storage/announced-table.js';

const logger = new Logger('Assessor');

/** One moment of the read models. */
export interface Moment {
  logPosition: number;
  day: Day;
  tree: UnitTree;
}

/** What one body's assessment comes to, not yet written. */
export interface BodyOutcome {
  inserted: { track: AnnouncedTrack; entries: readonly AssessmentEntry[] }[];
  updated: { track: AnnouncedTrack; entries: readonly AssessmentEntry[] }[];
  withdrawn: { place: TrackPlace; entries: readonly AssessmentEntry[] }[];
  /** A framework's formulas or rules failed; the others have been concluded. */
  failed: boolean;
}

/**
 * Concludes all tracks of one body. What stands from a newer moment stays; a defect in one framework leaves the others
 * alone.
 */
export function findStandings(
  unit: UnitRow,
  frameworks: readonly Framework[],
  readings: Readings,
  announced: ReadonlyMap<string, AnnouncedTrack>,
  causes: ReadonlySet<Cause>,
  moment: Moment,
): BodyOutcome {
  const outcome: BodyOutcome = { inserted: [], updated: [], withdrawn: [], failed: false };
  const kept = new Set<string>();
  for (const framework of frameworks) {
    for (const { id } of framework.tracks)
      kept.add(trackKey({ unitId: unit.id, framework: framework.id, track: id }));
    try {
      concludeFramework(unit, framework, readings, announced, causes, moment, outcome);
    } catch (error) {
      outcome.failed = true;
      logger.error(
        `${framework.id} cannot be assessed for ${unit.code}: ${String(error)}`,
        (error as Error).stack,
      );
    }
  }
  for (const [key, { standing, ...place }] of announced) {
    if (kept.has(key) || standing.logPosition > moment.logPosition) continue;
    const { framework, track } = place;
    const { day, logPosition } = moment;
    outcome.withdrawn.push({
      place,
      entries: [withdraw({ orgUnit: unit.code, framework, track, day, logPosition }, standing)],
    });
  }
  return outcome;
}

function concludeFramework(
  unit: UnitRow,
  framework: Framework,
  readings: Readings,
  announced: ReadonlyMap<string, AnnouncedTrack>,
  causes: ReadonlySet<Cause>,
  { day, logPosition }: Moment,
  outcome: BodyOutcome,
): void {
  const assessment = assess(framework, readings, day);
  const found = framework.tracks.flatMap((track) => {
    const place = { unitId: unit.id, framework: framework.id, track: track.id };
    const previous = announced.get(trackKey(place))?.standing ?? null;
    if (previous && isNewer(previous, day, logPosition)) return [];
    const state = announce(framework, track, previous?.state ?? null, readings);
    const finding = { orgUnit: unit.code, framework, track, assessment, state, logPosition, day, causes };
    const conclusion = conclude(finding, previous);
    if (!conclusion) return [];
    const { standing, entries } = conclusion;
    return [{ isNew: previous === null, track: { ...place, standing }, entries }];
  });
  // All tracks of a framework or none: nothing is kept of one that failed half-way.
  for (const { isNew, ...written } of found) (isNew ? outcome.inserted : outcome.updated).push(written);
}

function isNewer(standing: { day: Day; logPosition: number }, day: Day, logPosition: number): boolean {
  if (standing.logPosition !== logPosition) return standing.logPosition > logPosition;
  return standing.day > day;
}
