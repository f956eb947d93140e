import { Injectable } from '@nestjs/common';
import {
  causesAmong,
  causesOf,
  type Causes,
  frameworksOf,
  orgUnitsOf,
  announcedStagesOn,
  type TrackName,
  readConcluded,
  type ConcludedTrack,
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
  type ReadingTable,
  type OrgUnitTree,
  readDirtyOf,
  FactDays,
  ReadingStore,
  inSnapshot,
  ProjectedPosition,
  ReadingsAt,
} from '#read-models';

/**
 * So many org units that await their assessment are assessed on the spot, so that an overview is never behind
 * what it says it has counted. When more of them wait the assessor is hard at work, and the overview shows
 * what it last found.
 */
const MAX_AWAITING = 500;

export interface OverviewItem {
  orgUnit: string;
  tracks: readonly TrackAssessment[];
  /** By track: the stage last announced by that day. A track without an entry was never announced. */
  announced: ReadonlyMap<string, StageRef | null>;
  /**
   * Of the org units directly below, how many were ever heard of; of the org unit itself when there are none.
   */
  coverage: Coverage;
  /** The last day up to then on which a fact of the org unit or of one below it happened. */
  lastFactDay: Day | null;
}

export interface Overview {
  /** Facts up to this position of the log are counted. */
  position: number;
  items: readonly OverviewItem[];
}

/**
 * Where do many org units stand on one framework? As of today mostly a look at what has been concluded
 * already.
 */
@Injectable()
export class OverviewQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingStore,
    private readonly position: ProjectedPosition,
    private readonly factDays: FactDays,
    private readonly readingsAt: ReadingsAt,
  ) {}

  /** In the order of `orgUnits`. An org unit that nothing is known of stands nowhere; it is no error. */
  of(framework: Framework, orgUnits: readonly string[], asOf: Day): Promise<Overview> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.readings.trees.load(snapshot);
      const ids = orgUnits.flatMap((code) => tree.find(code)?.id ?? []);
      const concluded = await readConcluded(snapshot, ids, framework.id);
      const outdated = await this.outdated(snapshot, tree, framework, ids, concluded, asOf);
      const peers = await peersAt(snapshot, this.readingsAt, framework, { ...KNOWN_NOW, asOf });
      const assessed = (readings: Readings): readonly TrackAssessment[] =>
        assess(framework, readings, asOf, peers).tracks;
      const nothing = assessed(new Map());
      const table = await this.table(snapshot, tree, framework, outdated, asOf);
      const computed = new Map(outdated.map((id) => [id, assessed(table.at(id, asOf))]));
      const tracks = tracksByOrgUnit(framework, concluded, nothing);
      const announced = await announcedOn(snapshot, tree, framework, orgUnits, concluded, asOf);
      const heard = await this.lastFacts(snapshot, tree, ids, asOf);
      const itemOf = (orgUnit: string): OverviewItem => {
        const id = tree.find(orgUnit)?.id ?? null;
        return {
          orgUnit,
          tracks: (id !== null && (computed.get(id) ?? tracks.get(id))) || nothing,
          announced: announced.get(orgUnit) ?? new Map<string, StageRef | null>(),
          coverage: coverageOf(tree, id, orgUnit, heard),
          lastFactDay: heard.get(orgUnit) ?? null,
        };
      };
      return { position: await this.position.read(snapshot), items: orgUnits.map(itemOf) };
    });
  }

  /**
   * The org units for which what was concluded is not what the facts say as of that day. All others are as
   * they were when they were last assessed, and of those without a conclusion nothing is measured; but nobody
   * assesses org units that are no more, or that the framework does not study. Where org units are measured
   * against each other, all wait for one.
   */
  private async outdated(
    q: Queryable,
    tree: OrgUnitTree,
    framework: Framework,
    ids: readonly number[],
    concluded: readonly ConcludedTrack[],
    asOf: Day,
  ): Promise<number[]> {
    const closed = await lastClosedDay(q);
    const applied = await readRegisteredFrameworks(q);
    if (closed === null || closed !== asOf - 1 || !applied.has(framework.hash)) return [...ids];
    const awaiting = await awaitingAssessment(q, tree);
    if (movesPeers(framework, tree, awaiting)) return [...ids];
    const ofOther = concluded.filter(({ edition }) => edition !== framework.edition.id);
    const byOther = new Set(ofOther.map(({ orgUnitId }) => orgUnitId));
    return ids.filter((id) => awaiting.has(id) || byOther.has(id) || !isApplicable(tree, id, framework));
  }

  private table(
    q: Queryable,
    tree: OrgUnitTree,
    { readings }: Framework,
    ids: readonly number[],
    asOf: Day,
  ): Promise<ReadingTable> {
    return this.readings.readTable(q, tree, ids, readings, [asOf], { coverage: false });
  }

  private lastFacts(
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
  return unit !== undefined && frameworksOf(unit, tree, [framework]).length > 0;
}

function movesPeers(framework: Framework, tree: OrgUnitTree, awaiting: Causes): boolean {
  if (kpisAgainstPeers(framework).length === 0) return false;
  return causesAmong(orgUnitsOf(framework, tree), awaiting).size > 0;
}

async function awaitingAssessment(q: Queryable, tree: OrgUnitTree): Promise<Causes> {
  const dirty = await readDirtyOf(q, MAX_AWAITING + 1);
  const orgUnits = new Set(dirty.map(({ orgUnitId }) => orgUnitId));
  return causesOf(orgUnits.size > MAX_AWAITING ? [] : dirty, tree);
}

function tracksByOrgUnit(
  framework: Framework,
  concluded: readonly ConcludedTrack[],
  nothing: readonly TrackAssessment[],
): Map<number, TrackAssessment[]> {
  const places = new Map(framework.tracks.map(({ id }, place) => [id, place]));
  const found = new Map<number, TrackAssessment[]>();
  for (const { orgUnitId, track, assessment } of concluded) {
    const place = places.get(track);
    if (place === undefined) continue;
    const tracks = found.get(orgUnitId) ?? [];
    tracks[place] = assessment;
    found.set(orgUnitId, tracks);
  }
  return new Map(
    [...found].map(([id, tracks]) => [id, nothing.map((track, place) => tracks[place] ?? track)]),
  );
}

/** What was concluded by then is what was announced; of what came later the journal knows what was before. */
async function announcedOn(
  q: Queryable,
  tree: OrgUnitTree,
  framework: Framework,
  orgUnits: readonly string[],
  concluded: readonly ConcludedTrack[],
  asOf: Day,
): Promise<Map<string, Map<string, StageRef | null>>> {
  const found = new Map(orgUnits.map((orgUnit) => [orgUnit, new Map<string, StageRef | null>()]));
  const later: TrackName[] = [];
  for (const { orgUnitId, track, stage, day } of concluded) {
    const orgUnit = tree.get(orgUnitId)?.code ?? '';
    if (day <= asOf) found.get(orgUnit)?.set(track, stage);
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
  heard: ReadonlyMap<string, Day>,
): Coverage {
  const children = id === null ? [] : tree.activeChildren(id);
  if (children.length === 0) return { reporting: heard.has(orgUnit) ? 1 : 0, of: 1 };
  return {
    reporting: children.filter((child) => heard.has(tree.get(child)?.code ?? '')).length,
    of: children.length,
  };
}
