import type { Database, Queryable } from '#database';
import { SubjectIndex, type SubjectOfMeasure } from '../domain/rollups/index.js';
import { ensureSegments } from './segments-table.js';

/** Ids are given for ever, outside any transaction, so that they can be remembered. */
export class SegmentIds {
  private readonly known = new SubjectIndex();
  private readonly ids: number[] = [];

  constructor(private readonly database: Database) {}

  /**
   * From the number that a segment has in an index to its id.
   * @param q a connection outside any transaction, for who holds one already
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
