import type { Database, Queryable } from '#database';
import { measureCatalogue } from '#maturity/domain';
import { FACTS, type MeasureIds } from '../domain/deltas/index.js';
import type { SubjectIndex } from '../domain/rollups/index.js';
import { ensureMeasures, readMeasures } from './measures-table.js';
import { SegmentIds } from './segment-ids.js';
import { OrgUnitIds } from './org-unit-ids.js';
import { readOrgUnitIds } from './org-units-table.js';

const MEASURES = [FACTS, ...measureCatalogue.keys()];

/** The ids of org units and measures in the read models. */
export interface Dictionary {
  measures(q: Queryable): Promise<MeasureIds>;
  /** Must be called for a code before `orgUnitId` is asked for it. */
  learn(q: Queryable, codes: Iterable<string>): Promise<void>;
  orgUnitId(code: string): number;
}

/** Gives ids to names that have none, outside any transaction. Ids never change. */
export class StoredDictionary implements Dictionary {
  private readonly units: OrgUnitIds;
  private readonly segments: SegmentIds;
  private known: Promise<MeasureIds> | undefined;

  constructor(private readonly database: Database) {
    this.units = new OrgUnitIds(database);
    this.segments = new SegmentIds(database);
  }

  async measures(): Promise<MeasureIds> {
    this.known ??= ensureMeasures(this.database, MEASURES);
    return this.known.catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
  }

  learn(_: Queryable, codes: Iterable<string>): Promise<void> {
    return this.units.ensure(codes);
  }

  orgUnitId(code: string): number {
    return this.units.of(code);
  }

  /** Returns a function from the number that a segment has in `segments` to its stored id. */
  segmentIds(segments: SubjectIndex, q?: Queryable): Promise<(number: number) => number> {
    return this.segments.of(segments, q);
  }
}

/**
 * Reads the ids in a snapshot and stores nothing. A name without an id gets a temporary one, valid for this
 * instance.
 */
export class SnapshotDictionary implements Dictionary {
  private readonly ids = new Map<string, number>();

  async measures(q: Queryable): Promise<MeasureIds> {
    const stored = await readMeasures(q);
    const missing = MEASURES.filter((name) => stored.find(name) === undefined);
    return stored.with(missing.map((name, place) => [name, -1 - place]));
  }

  async learn(q: Queryable, codes: Iterable<string>): Promise<void> {
    const missing = [...new Set(codes)].filter((code) => !this.ids.has(code));
    if (missing.length === 0) return;
    const stored = await readOrgUnitIds(q, missing);
    for (const code of missing) this.ids.set(code, stored.get(code) ?? -1 - this.ids.size);
  }

  orgUnitId(code: string): number {
    const id = this.ids.get(code);
    if (id === undefined) throw new RangeError(`The org unit ${code} has no id.`);
    return id;
  }
}
