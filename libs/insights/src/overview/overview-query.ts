import { Injectable } from '@nestjs/common';
import {
  causesOfPeers,
  causesByOrgUnit,
  hasCauses,
  type CausesByOrgUnit,
  applicableFrameworks,
  applicableOrgUnits,
  announcedStagesOn,
  type TrackName,
  readLatestResults,
  type LatestTrackResult,
  lastClosedDay,
  readRegisteredFrameworks,
  peersAt,
} from '#assessments';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import {
  assess,
  kpisAgainstPeers,
  type Coverage,
  type Framework,
  type Readings,
  type StageRef,
  type TrackAssessment,
} from '#maturity/domain';
import {
  KNOWN_NOW,
  type ReadingsByDay,
  type OrgUnitTree,
  readDirtyOf,
  FactDays,
  ReadingStore,
  inSnapshot,
  ProjectedPosition,
  ReadingsAt,
} from '#read-models';

/**
 * The maximum number of dirty org units that an overview assesses itself, so that its results are as new as
 * the position that it names. When more of them are dirty the assessor is busy, and the overview shows the
 * stored results.
 */
const MAX_AWAITING = 500;

export interface OverviewItem {
  orgUnit: string;
  tracks: readonly TrackAssessment[];
  /** The stage last announced by that day, by track. A track that was never announced is missing. */
  announced: ReadonlyMap<string, StageRef | null>;
  /**
   * How many of the org units directly below have ever reported; for an org unit without children, whether it
   * has itself.
   */
  coverage: Coverage;
  /** The last day up to the day asked about on which a fact of the org unit or of one below it happened. */
  lastFactDay: Day | null;
}

export interface Overview {
  /** The log position up to which facts are counted. */
  position: number;
  items: readonly OverviewItem[];
}

/** Answers what many org units have reached on one framework. As of today it reads mostly stored results. */
@Injectable()
export class OverviewQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingStore,
    private readonly position: ProjectedPosition,
    private readonly factDays: FactDays,
    private readonly readingsAt: ReadingsAt,
  ) {}

  /**
   * Returns the items in the order of `orgUnits`. An unknown org unit is assessed without values; that is no
   * error.
   */
  of(framework: Framework, orgUnits: readonly string[], asOf: Day): Promise<Overview> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.readings.trees.load(snapshot);
      const ids = orgUnits.flatMap((code) => tree.find(code)?.id ?? []);
      const latest = await readLatestResults(snapshot, ids, framework.id);
      const idsToAssess = await this.idsToAssess(snapshot, tree, framework, ids, latest, asOf);
      const peers = await peersAt(snapshot, this.readingsAt, framework, { ...KNOWN_NOW, asOf });
      const tracksFor = (readings: Readings): readonly TrackAssessment[] =>
        assess(framework, readings, asOf, peers).tracks;
      const unmeasured = tracksFor(new Map());
      const table = await this.table(snapshot, tree, framework, idsToAssess, asOf);
      const computed = new Map(idsToAssess.map((id) => [id, tracksFor(table.at(id, asOf))]));
      const tracks = tracksByOrgUnit(framework, latest, unmeasured);
      const announced = await announcedOn(snapshot, tree, framework, orgUnits, latest, asOf);
      const lastFactDays = await this.readLastFactDays(snapshot, tree, ids, asOf);
      const itemOf = (orgUnit: string): OverviewItem => {
        const id = tree.find(orgUnit)?.id ?? null;
        return {
          orgUnit,
          tracks: (id !== null && (computed.get(id) ?? tracks.get(id))) || unmeasured,
          announced: announced.get(orgUnit) ?? new Map<string, StageRef | null>(),
          coverage: coverageOf(tree, id, orgUnit, lastFactDays),
          lastFactDay: lastFactDays.get(orgUnit) ?? null,
        };
      };
      return { position: await this.position.read(snapshot), items: orgUnits.map(itemOf) };
    });
  }

  /**
   * Returns the org units whose stored results may differ from the facts as of that day. The stored results
   * of all others are current; an org unit without one is shown as one without readings. The assessor skips
   * org units that are dissolved or that the framework does not apply to, so these are always assessed here.
   * Where org units are compared with their peers, one dirty peer makes all of them dirty.
   */
  private async idsToAssess(
    q: Queryable,
    tree: OrgUnitTree,
    framework: Framework,
    ids: readonly number[],
    latest: readonly LatestTrackResult[],
    asOf: Day,
  ): Promise<number[]> {
    const closed = await lastClosedDay(q);
    const applied = await readRegisteredFrameworks(q);
    if (closed === null || closed !== asOf - 1 || !applied.has(framework.hash)) return [...ids];
    const awaiting = await awaitingAssessment(q, tree);
    if (awaitsPeers(framework, tree, awaiting)) return [...ids];
    const ofOtherEdition = latest.filter(({ edition }) => edition !== framework.edition.id);
    const byOtherEdition = new Set(ofOtherEdition.map(({ orgUnitId }) => orgUnitId));
    return ids.filter(
      (id) => awaiting.has(id) || byOtherEdition.has(id) || !isApplicable(tree, id, framework),
    );
  }

  private table(
    q: Queryable,
    tree: OrgUnitTree,
    { readings }: Framework,
    ids: readonly number[],
    asOf: Day,
  ): Promise<ReadingsByDay> {
    return this.readings.readTable(q, tree, ids, readings, [asOf], { coverage: false });
  }

  private readLastFactDays(
    q: Queryable,
    tree: OrgUnitTree,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<string, Day>> {
    const concerned = new Set(ids.flatMap((id) => [id, ...tree.activeChildren(id)]));
    const codes = [...concerned].flatMap((id) => tree.get(id)?.code ?? []);
    return this.factDays.last(codes, asOf, q);
  }
}

function isApplicable(tree: OrgUnitTree, id: number, framework: Framework): boolean {
  const unit = tree.get(id);
  return unit !== undefined && applicableFrameworks(unit, tree, [framework]).length > 0;
}

function awaitsPeers(framework: Framework, tree: OrgUnitTree, awaiting: CausesByOrgUnit): boolean {
  if (kpisAgainstPeers(framework).length === 0) return false;
  return hasCauses(causesOfPeers(applicableOrgUnits(framework, tree), awaiting));
}

async function awaitingAssessment(q: Queryable, tree: OrgUnitTree): Promise<CausesByOrgUnit> {
  const dirty = await readDirtyOf(q, MAX_AWAITING + 1);
  const orgUnits = new Set(dirty.map(({ orgUnitId }) => orgUnitId));
  return causesByOrgUnit(orgUnits.size > MAX_AWAITING ? [] : dirty, tree);
}

function tracksByOrgUnit(
  framework: Framework,
  latest: readonly LatestTrackResult[],
  unmeasured: readonly TrackAssessment[],
): Map<number, TrackAssessment[]> {
  const positions = new Map(framework.tracks.map(({ id }, position) => [id, position]));
  const found = new Map<number, TrackAssessment[]>();
  for (const { orgUnitId, track, assessment } of latest) {
    const position = positions.get(track);
    if (position === undefined) continue;
    const tracks = found.get(orgUnitId) ?? [];
    tracks[position] = assessment;
    found.set(orgUnitId, tracks);
  }
  return new Map(
    [...found].map(([id, tracks]) => [id, unmeasured.map((track, position) => tracks[position] ?? track)]),
  );
}

/**
 * Returns what was announced by that day. For a past day the journal is read for the tracks that were
 * announced again later.
 */
async function announcedOn(
  q: Queryable,
  tree: OrgUnitTree,
  framework: Framework,
  orgUnits: readonly string[],
  latest: readonly LatestTrackResult[],
  asOf: Day,
): Promise<Map<string, Map<string, StageRef | null>>> {
  const found = new Map(orgUnits.map((orgUnit) => [orgUnit, new Map<string, StageRef | null>()]));
  const later: TrackName[] = [];
  for (const { orgUnitId, track, announced } of latest) {
    if (!announced) continue;
    const orgUnit = tree.get(orgUnitId)?.code ?? '';
    if (announced.day <= asOf) found.get(orgUnit)?.set(track, announced.stage);
    else later.push({ orgUnit, framework: framework.id, track });
  }
  for (const { orgUnit, track, stage } of await announcedStagesOn(q, later, asOf))
    found.get(orgUnit)?.set(track, stage);
  return found;
}

function coverageOf(
  tree: OrgUnitTree,
  id: number | null,
  orgUnit: string,
  lastFactDays: ReadonlyMap<string, Day>,
): Coverage {
  const children = id === null ? [] : tree.activeChildren(id);
  if (children.length === 0) return { reporting: lastFactDays.has(orgUnit) ? 1 : 0, of: 1 };
  return {
    reporting: children.filter((child) => lastFactDays.has(tree.get(child)?.code ?? '')).length,
    of: children.length,
  };
}
