import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { DomainError, type Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';
import type { Viewpoint } from '../domain/reading/index.js';
import { ReadingStore, type ReadOptions } from '../storage/reading-store.js';
import { ProjectedPosition } from './projected-position.js';

/** What the measures of several bodies say as of several days. */
export interface ReadingGrid {
  /**
   * A body that is not known, or was not there yet on that day, measures nothing.
   * @throws RangeError for a day that was not asked for.
   */
  at(orgUnit: string, day: Day): Readings;
}

/** The one door to measures, from every viewpoint. Give it a snapshot: it asks several questions. */
@Injectable()
export class ReadingsAt {
  constructor(
    private readonly store: ReadingStore,
    private readonly projected: ProjectedPosition,
  ) {}

  /** All readings of all bodies as of all days, in a handful of questions. */
  async read(
    q: Queryable,
    orgUnits: readonly string[],
    readings: readonly Reading[],
    days: readonly Day[],
    view: Viewpoint,
    options: ReadOptions = {},
  ): Promise<ReadingGrid> {
    if (view.knownAt !== null || view.tree !== 'as-is')
      throw new DomainError('not-supported', 'Only what is known now, by the tree of today, is supported.');
    const tree = await this.store.trees.load(q);
    const ids = orgUnits.flatMap((code) => tree.find(code)?.id ?? []);
    const table = await this.store.readTable(q, tree, ids, readings, days, options);
    return { at: (orgUnit, day) => table.at(tree.find(orgUnit)?.id, day) };
  }

  /** Facts up to this position of the log are counted. */
  position(q: Queryable, { knownAt }: Pick<Viewpoint, 'knownAt'>): Promise<number> {
    if (knownAt !== null) throw new DomainError('not-supported', 'Only what is known now is supported.');
    return this.projected.read(q);
  }
}
