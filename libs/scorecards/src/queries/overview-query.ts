import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import { assess, type Coverage, type Framework, type StageRef, type TrackAssessment } from '#maturity/domain';
import type { UnitTree } from '../domain/unit-tree.js';
import { readAnnounced } from '../storage/announced-table.js';
import { announcedStagesOn } from '../storage/announced-stages.js';
import { lastClosedDay } from '../storage/days-closed-table.js';
import { readDirtyUnits } from '../storage/dirty-table.js';
import { FactDays } from '../storage/fact-days.js';
import { readFrameworksInForce } from '../storage/framework-sets.js';
import { ReadingStore } from '../storage/reading-store.js';
import { inSnapshot } from '../storage/snapshot.js';
import { ProjectedPosition } from './projected-position.js';

/**
 * So many bodies that await their assessment are assessed on the spot, so that an overview is never behind what it says it
 * has counted. When more of them wait the assessor is hard at work, and the overview shows what it last found.
 */
const MOST_AWAITING = 500;

export interface OverviewItem {
  orgUnit: string;
  tracks: readonly TrackAssessment[];
  /** By track: the stage last announced by that day. A track without an entry was never announced. */
  announced: ReadonlyMap<string, StageRef | null>;
  /** Of the bodies directly below, how many were ever heard of; of the body itself when there are none. */
  coverage: Coverage;
  /** The last day up to then on which a fact of the body or of one below it happened. */
  lastFactDay: Day | null;
}

export interface Overview {
  /** Facts up to this position of the log are counted. */
  position: number;
  items: readonly OverviewItem[];
}

/** Where do many bodies stand on one framework? As of today mostly a look at what has been concluded already. */
@Injectable()
export class OverviewQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingStore,
    private readonly position: ProjectedPosition,
    private readonly factDays: FactDays,
  ) {}

  /** In the order of `orgUnits`. A body that nothing is known of stands nowhere; it is no error. */
  of(framework: Framework, orgUnits: readonly string[], asOf: Day): Promise<Overview> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.readings.trees.load(snapshot);
      const ids = orgUnits.flatMap((code) => tree.find(code)?.id ?? []);
      const concluded = await this.concluded(snapshot, tree, framework, ids, asOf);
      const others = ids.filter((id) => !concluded.has(id));
      const computed = await this.compute(snapshot, tree, framework, others, asOf);
      const heard = await this.lastFacts(snapshot, tree, ids, asOf);
      const announced = await announcedOn(snapshot, framework, orgUnits, asOf);
      return {
        position: await this.position.read(snapshot),
        items: orgUnits.map((orgUnit) => {
          const id = tree.find(orgUnit)?.id;
          return {
            orgUnit,
            tracks:
              (id === undefined ? undefined : (concluded.get(id) ?? computed.get(id))) ??
              assess(framework, new Map(), asOf).tracks,
            announced: announced.get(orgUnit) ?? new Map<string, StageRef | null>(),
            coverage: coverageOf(tree, id, orgUnit, heard),
            lastFactDay: heard.get(orgUnit) ?? null,
          };
        }),
      };
    });
  }

  /** What the assessor found, of the bodies that nothing can have changed for since. */
  private async concluded(
    q: Queryable,
    tree: UnitTree,
    framework: Framework,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<number, TrackAssessment[]>> {
    const closed = await lastClosedDay(q);
    const inForce = await readFrameworksInForce(q);
    if (closed === null || closed < asOf - 1 || !inForce.has(framework.hash)) return new Map();
    const awaiting = await awaitingAssessment(q, tree);
    const found = new Map<number, TrackAssessment[]>();
    for (const { unitId, track, standing } of await readAnnounced(q, ids, framework.id)) {
      if (standing.day > asOf || standing.edition !== framework.edition.id || awaiting.has(unitId)) continue;
      const tracks = found.get(unitId) ?? [];
      if (framework.tracks.some(({ id }) => id === track)) tracks.push(standing.assessment);
      found.set(unitId, tracks);
    }
    const inOrder = (tracks: TrackAssessment[]): TrackAssessment[] =>
      framework.tracks.flatMap(({ id }) => tracks.filter((track) => track.id === id));
    return new Map(
      [...found]
        .filter(([, tracks]) => tracks.length === framework.tracks.length)
        .map(([id, tracks]) => [id, inOrder(tracks)]),
    );
  }

  private async compute(
    q: Queryable,
    tree: UnitTree,
    framework: Framework,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<number, readonly TrackAssessment[]>> {
    const table = await this.readings.readTable(q, tree, ids, framework.readings, [asOf], {
      coverage: false,
    });
    return new Map(ids.map((id) => [id, assess(framework, table.at(id, asOf), asOf).tracks]));
  }

  private lastFacts(
    q: Queryable,
    tree: UnitTree,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<string, Day>> {
    const concerned = new Set(ids.flatMap((id) => [id, ...tree.activeChildren(id)]));
    const codes = [...concerned].flatMap((id) => tree.get(id)?.code ?? []);
    return this.factDays.last(codes, asOf, q);
  }
}

async function awaitingAssessment(q: Queryable, tree: UnitTree): Promise<Set<number>> {
  const dirty = await readDirtyUnits(q, MOST_AWAITING + 1);
  if (dirty.length > MOST_AWAITING) return new Set();
  return new Set(dirty.flatMap((id) => [id, ...tree.ancestors(id)]));
}

async function announcedOn(
  q: Queryable,
  framework: Framework,
  orgUnits: readonly string[],
  asOf: Day,
): Promise<Map<string, Map<string, StageRef | null>>> {
  const tracks = orgUnits.flatMap((orgUnit) =>
    framework.tracks.map(({ id }) => ({ orgUnit, framework: framework.id, track: id })),
  );
  const found = new Map<string, Map<string, StageRef | null>>();
  for (const { orgUnit, track, stage } of await announcedStagesOn(q, tracks, asOf)) {
    found.set(orgUnit, (found.get(orgUnit) ?? new Map<string, StageRef | null>()).set(track, stage));
  }
  return found;
}

function coverageOf(
  tree: UnitTree,
  id: number | undefined,
  orgUnit: string,
  heard: ReadonlyMap<string, Day>,
): Coverage {
  const children = id === undefined ? [] : tree.activeChildren(id);
  if (children.length === 0) return { reporting: heard.has(orgUnit) ? 1 : 0, of: 1 };
  return {
    reporting: children.filter((child) => heard.has(tree.get(child)?.code ?? '')).length,
    of: children.length,
  };
}
