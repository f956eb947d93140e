import type { Database } from '#database';
import { SubjectIndex, type SubjectOfMeasure } from '../domain/sums/index.js';
import { ensureSegments } from './segments-table.js';

/** Ids are given for ever, outside any transaction, so that they can be remembered. */
export class SegmentIds {
  private readonly known = new SubjectIndex();
  private readonly ids: number[] = [];

  constructor(private readonly database: Database) {}

  /** From the number that a segment has in an index to its id. */
  async of(segments: SubjectIndex): Promise<(number: number) => number> {
    const all = segments.all();
    const missing = all.filter((segment) => this.find(segment) === undefined);
    for (const { id, measure, subject } of missing.length === 0
      ? []
      : await ensureSegments(this.database, missing))
      this.ids[this.known.numberOf(measure, subject)] = id;
    return (number) => this.find(segments.at(number)) ?? missingId(segments.at(number));
  }

  private find({ measure, subject }: SubjectOfMeasure): number | undefined {
    return this.ids[this.known.numberOf(measure, subject)];
  }
}

function missingId({ measure, subject }: SubjectOfMeasure): never {
  throw new RangeError(`The segment ${subject} of measure ${measure} has no id.`);
}
