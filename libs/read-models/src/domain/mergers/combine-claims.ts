import type { Day } from '#kernel';
import { difference, type MeasuredDelta } from '../deltas/index.js';
import { exactSum, negate, type Exact } from '../rollups/index.js';
import type { MergedUnits } from './merged-units.js';
import { withOverridden, type ObservedStocks } from './observed-stocks.js';

/** When an org unit said something of an entity. */
export interface ClaimMoment {
  day: Day;
  /** Epoch milliseconds. */
  time: number;
  position: number;
}

/** What one org unit says of an entity that others have too. */
export interface Claim {
  orgUnitId: number;
  /** In order of (time, position). */
  moments: readonly ClaimMoment[];
  /** What the entity adds to measures of what there is. */
  deltas: readonly MeasuredDelta[];
  /** The first day on which the entity was gone; `null`: it never was. */
  clearedOn: Day | null;
  /** Stocks of which the org unit observed a number, which counts instead of its entities. */
  observed: ObservedStocks;
}

/** From this day on, the deltas of this org unit count. */
export interface Supplier {
  from: Day;
  orgUnitId: number;
}

/** What an entity adds to its successor, when each day one org unit supplies its deltas. */
export interface CombinedClaim {
  deltas: readonly MeasuredDelta[];
  suppliers: readonly Supplier[];
}

/** What must be added to the totals of a successor so that an entity of several org units counts once. */
export interface Adjustment {
  deltas: readonly MeasuredDelta[];
  suppliers: readonly Supplier[];
}

/**
 * Combines what several org units say of one entity: on each day the one with the latest event by that day
 * supplies the deltas. One whose entity is gone (retired, withdrawn) supplies only while no other has it, so
 * a retirement ends the claim of its own org unit alone.
 *
 * A number that an org unit observed of a stock holds everything that the org unit has. So it overrides the
 * entity, whichever of them supplies it.
 */
export function combineClaims(claims: readonly Claim[]): CombinedClaim {
  const stories = claims.map((claim) => new Story(claim));
  const days = [...new Set(stories.flatMap((story) => story.days()))].sort((one, other) => one - other);
  const deltas: MeasuredDelta[] = [];
  const suppliers: Supplier[] = [];
  const overriding = new Overriding(stories);
  let before: Story | null = null;
  for (const day of days) {
    const levelsBefore = before?.levels() ?? [];
    for (const story of stories) story.moveTo(day);
    const supplier = supplierAmong(stories);
    if (!supplier) continue;
    if (supplier !== before) suppliers.push({ from: day, orgUnitId: supplier.orgUnitId });
    deltas.push(
      ...(supplier === before
        ? supplier.deltasOfDay()
        : difference(levelsBefore.map(on(day)), supplier.levels().map(on(day)))),
    );
    deltas.push(...overriding.moveTo(day, supplier));
    before = supplier;
  }
  return { deltas, suppliers };
}

/**
 * Returns the adjustment of a successor for one entity: what replaces the deltas of its org unit and of those
 * merged into it by what they add together. Adjustments of successors below it are in those totals already.
 * Returns `null` when the entity counts once anyway.
 * @param claims what org units say of the entity, in any order; those outside the group are ignored
 */
export function adjustmentFor(
  successor: number,
  mergers: MergedUnits,
  claims: readonly Claim[],
): Adjustment | null {
  const byOrgUnit = new Map(claims.map((claim) => [claim.orgUnitId, claim]));
  const combinedOf = (orgUnitId: number): CombinedClaim => {
    const group = mergers.groupOf(orgUnitId).flatMap((each) => byOrgUnit.get(each) ?? []);
    return group.length > 1 ? combineClaims(group) : { deltas: alone(group[0]), suppliers: [] };
  };
  const { deltas, suppliers } = combinedOf(successor);
  const own = alone(byOrgUnit.get(successor));
  const below = mergers.mergedInto(successor).flatMap((each) => combinedOf(each).deltas);
  const added = difference([...own, ...below], deltas).sort(inOrder);
  return added.length === 0 ? null : { deltas: added, suppliers };
}

function alone(claim: Claim | undefined): readonly MeasuredDelta[] {
  return claim ? withOverridden(claim.deltas, claim.observed) : [];
}

/** The same order however the claims came, so that a rebuild stores the same. */
function inOrder(one: MeasuredDelta, other: MeasuredDelta): number {
  const [a, b] = [one.subject ?? '', other.subject ?? ''];
  return one.measure - other.measure || one.day - other.day || (a < b ? -1 : Number(a > b));
}

interface Level {
  measure: number;
  subject: string | null;
  amount: Exact;
  count: number;
}

const keyOf = (measure: number, subject: string | null): string => `${measure}/${subject ?? ''}`;

const on =
  (day: Day) =>
  (level: Level): MeasuredDelta => ({ ...level, day });

/** How much of an entity observed numbers override, day by day. */
class Overriding {
  private readonly byStock = new Map<number, { overridden: number; amount: Exact }>();

  constructor(private readonly stories: readonly Story[]) {
    for (const { observed } of stories)
      for (const [stock, { overridden }] of observed) this.byStock.set(stock, { overridden, amount: 0 });
  }

  /** Returns what changes on a day on which the stories are, when this one supplies the entity. */
  moveTo(day: Day, supplier: Story): MeasuredDelta[] {
    const changes: MeasuredDelta[] = [];
    for (const [stock, place] of this.byStock) {
      const isObserved = this.stories.some((story) => story.hasIt && story.isObserved(stock, day));
      const amount = isObserved ? supplier.amountOf(stock) : 0;
      const change = exactSum(amount, negate(place.amount));
      if (change === 0) continue;
      place.amount = amount;
      changes.push({ measure: place.overridden, day, amount: change, count: 0, subject: null });
    }
    return changes;
  }
}

/** A claim that is followed day by day. */
class Story {
  readonly orgUnitId: number;
  private readonly byDay = new Map<Day, MeasuredDelta[]>();
  private readonly known = new Map<string, Level>();
  private readonly latestOfDay = new Map<Day, ClaimMoment>();
  private today: readonly MeasuredDelta[] = [];
  private gone = false;
  latest: ClaimMoment | null = null;

  constructor(private readonly claim: Claim) {
    this.orgUnitId = claim.orgUnitId;
    for (const delta of claim.deltas) {
      const ofDay = this.byDay.get(delta.day);
      if (ofDay) ofDay.push(delta);
      else this.byDay.set(delta.day, [delta]);
    }
    for (const moment of claim.moments) this.latestOfDay.set(moment.day, moment);
  }

  /** Returns the days on which anything changes. */
  days(): Day[] {
    const observed = [...this.observed.values()].map(({ since }) => since);
    return [...this.byDay.keys(), ...this.latestOfDay.keys(), ...observed];
  }

  get observed(): ObservedStocks {
    return this.claim.observed;
  }

  isObserved(stock: number, day: Day): boolean {
    return (this.observed.get(stock)?.since ?? Number.POSITIVE_INFINITY) <= day;
  }

  amountOf(measure: number): Exact {
    return this.known.get(keyOf(measure, null))?.amount ?? 0;
  }

  /** @param day later than the day before, and none of the days that change anything lies between */
  moveTo(day: Day): void {
    this.today = this.byDay.get(day) ?? [];
    for (const { measure, subject, amount, count } of this.today) {
      const key = keyOf(measure, subject);
      const level = this.known.get(key) ?? { measure, subject, amount: 0, count: 0 };
      this.known.set(key, { ...level, amount: exactSum(level.amount, amount), count: level.count + count });
    }
    this.latest = this.latestOfDay.get(day) ?? this.latest;
    const { clearedOn } = this.claim;
    this.gone = clearedOn !== null && clearedOn <= day && this.levels().every(({ amount }) => amount === 0);
  }

  deltasOfDay(): readonly MeasuredDelta[] {
    return this.today;
  }

  levels(): Level[] {
    return [...this.known.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
  }

  /** Returns whether the org unit has the entity: something is measured of it, and it is not gone. */
  get hasIt(): boolean {
    return !this.gone && this.levels().some(({ count }) => count > 0);
  }
}

/** Returns `null` while no org unit has said anything. */
function supplierAmong(stories: readonly Story[]): Story | null {
  const heard = stories.filter(({ latest }) => latest !== null);
  const having = heard.filter(({ hasIt }) => hasIt);
  const [first = null, ...others] = having.length > 0 ? having : heard;
  return others.reduce((latest, each) => (latest && isLater(each, latest) ? each : latest), first);
}

function isLater(one: Story, other: Story): boolean {
  const [a, b] = [one.latest, other.latest];
  if (!a || !b) return a !== null;
  return (a.time - b.time || a.position - b.position || one.orgUnitId - other.orgUnitId) > 0;
}
