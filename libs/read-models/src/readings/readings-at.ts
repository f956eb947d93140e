import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { Clock, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { Existence } from '#org-units';
import {
  fixedReadings,
  KNOWN_NOW,
  withFixedDays,
  type PointInTime,
  type PointWithoutDay,
} from '../domain/readings/index.js';
import type { HypotheticalEffect, PastQuestion } from './past-question.js';
import { planReplay, type ReplayPlan } from './replay-plan.js';
import { PastReadings } from './past-readings.js';
import { ProjectedPosition } from './projected-position.js';
import { EMPTY_GRID, gridOf, type ReadingGrid } from './reading-grid.js';
import { coverageDays, ReadingStore, type ReadOptions } from './reading-store.js';

/** A moment this short ago counts as the present while the log is ahead of the clock. */
const PRESENT_MS = 60_000;

/**
 * The only way to read measures, at every point in time. Give it a snapshot, because it runs several queries.
 */
@Injectable()
export class ReadingsAt {
  constructor(
    private readonly store: ReadingStore,
    private readonly past: PastReadings,
    private readonly projected: ProjectedPosition,
    private readonly reader: EventLogReader,
    private readonly clock: Clock,
  ) {}

  /** Reads all readings of all org units as of all days, in a handful of queries. */
  async read(
    q: Queryable,
    orgUnits: readonly string[],
    readings: readonly Reading[],
    days: readonly Day[],
    view: PointWithoutDay,
    options: ReadOptions = {},
  ): Promise<ReadingGrid> {
    if (readings.length === 0 || days.length === 0) return EMPTY_GRID;
    if (view.knownAt !== null || view.tree !== 'as-is') {
      const { coverage = true, silence } = options;
      const question = { orgUnits, readings, days, view, silence, coverage: coverageDays(days, coverage) };
      return this.readPast(q, question, await this.plan(q, view));
    }
    const tree = await this.store.trees.load(q);
    const ids = orgUnits.flatMap((code) => tree.find(code)?.id ?? []);
    const table = await this.store.readTable(q, tree, ids, readings, days, options);
    return gridOf(table, {
      idOf: (code) => tree.find(code)?.id,
      codeOf: (id) => tree.get(id)?.code ?? '',
    });
  }

  /** Returns whether any of the readings is of each org unit of a level below, and there is one today. */
  async hasUnitsToRead(q: Queryable, orgUnit: string, readings: readonly Reading[]): Promise<boolean> {
    const levels = new Set(readings.flatMap(({ ofEach }) => ofEach ?? []));
    if (levels.size === 0) return false;
    const tree = await this.store.trees.load(q);
    const id = tree.find(orgUnit)?.id;
    return id !== undefined && [...levels].some((level) => tree.ofLevelBelow(id, level).length > 0);
  }

  /** Reads what is known now, by the tree that follows, as if `hypothetical` had been written. */
  async withHypothetical(
    q: Queryable,
    orgUnits: readonly string[],
    readings: readonly Reading[],
    days: readonly Day[],
    hypothetical: HypotheticalEffect,
  ): Promise<ReadingGrid> {
    if (readings.length === 0 || days.length === 0) return EMPTY_GRID;
    const question = { orgUnits, readings, days, view: KNOWN_NOW, coverage: days, hypothetical };
    return this.readPast(q, question, await this.plan(q, KNOWN_NOW));
  }

  private async readPast(q: Queryable, question: PastQuestion, plan: ReplayPlan): Promise<ReadingGrid> {
    const onDays = fixedReadings(question.readings, question.days);
    if (!onDays) return this.past.read(q, question, plan);
    const { others: readings, plain, days } = onDays;
    const others = await this.past.read(q, { ...question, readings }, plan);
    const fixed = { ...question, readings: plain, days, coverage: [], silence: days };
    const onFixed = days.length === 0 ? null : (await this.past.read(q, fixed, plan)).at;
    return { ...others, at: withFixedDays(others.at, onFixed, onDays) };
  }

  /**
   * Returns the last moment of the point, in epoch milliseconds: for a position, the last one before the next
   * event was recorded. `null`: now.
   */
  async moment(q: Queryable, { knownAt }: Pick<PointWithoutDay, 'knownAt'>): Promise<number | null> {
    if (knownAt === null || typeof knownAt === 'number') return knownAt;
    const next = await this.reader.recordedAt(q, knownAt.position + 1);
    return next === null ? null : next - 1;
  }

  /** Returns the position of the log up to which facts count. */
  async position(q: Queryable, view: Pick<PointWithoutDay, 'knownAt'>): Promise<number> {
    return (await this.plan(q, view)).position;
  }

  /**
   * Also returns whether the org unit existed on that day, as known at that moment. One that did not exist
   * measures nothing.
   */
  async positionAndExistence(
    q: Queryable,
    orgUnit: string,
    at: PointInTime,
  ): Promise<{ position: number; existence: Existence }> {
    const plan = await this.plan(q, at);
    return {
      position: plan.position,
      existence: await this.past.existence(q, orgUnit, at.asOf, plan),
    };
  }

  /** Plans for what the log held at a moment, but no further than the read models have come. */
  private async plan(q: Queryable, { knownAt }: Pick<PointWithoutDay, 'knownAt'>): Promise<ReplayPlan> {
    const projected = await this.projected.read(q);
    if (knownAt === null) return planReplay(projected, projected);
    const known =
      typeof knownAt === 'number' ? await this.positionAt(q, knownAt, projected) : knownAt.position;
    return planReplay(Math.min(projected, known), projected);
  }

  /**
   * Everything is known at the present moment, also while the log claims to be of later, because a clock was
   * ahead once.
   */
  private async positionAt(q: Queryable, moment: number, projected: number): Promise<number> {
    const now = this.clock.now();
    const isPresent = moment >= now - PRESENT_MS && (await this.reader.head(q)).recordedAt > now;
    return isPresent ? projected : this.reader.positionAt(q, moment);
  }
}
