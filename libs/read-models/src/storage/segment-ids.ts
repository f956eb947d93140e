import type { Database, Queryable } from '#database';
import { SubjectIndex, type SubjectOfMeasure } from '../domain/rollups/index.js';
import { ensureSegments } from './segments-table.js';

/** Remembers the ids of segments. Ids are given outside any transaction and never change. */
export class SegmentIds {
  private readonly known = new SubjectIndex();
  private readonly ids: number[] = [];

  constructor(private readonly database: Database) {}

  /**
   * Returns a function from the number that a segment has in `segments` to its id.
   * @param q a connection outside any transaction, for callers that already hold one
   */
  async of(segments: SubjectIndex, q: Queryable = this.database): Promise<(number: number) => number> {
    const missing = segments.all().filter((segment) => this.find(segment) === undefined);
    const given = missing.length === 0 ? [] : await ensureSegments(q, missing);
    for (const { id, measure, subject } of given) this.ids[this.known.numberOf(measure, subject)] = id;
    return (number) => this.find(segments.at(number)) ?? missingId(segments.at(number));
  }

  private find({ measure, subject }: SubjectOfMeasure): number | undefined {
    return this.ids[this.known.numberOf(measure, subject)];
  }
}

function missingId({ measure, subject }: SubjectOfMeasure): never {
  throw new RangeError(`The segment ${subject} of measure ${measure} has no id.`);
}
