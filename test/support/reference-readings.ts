import type { LoggedEvent } from '#event-log/domain';
import { addMonths, groupedBy, monthOf, type Day, type DayZone } from '#kernel';
import {
  measureCatalogue,
  ofOne,
  overriddenId,
  reportedId,
  trailingInstead,
  type Delta,
  type Reading,
  type ReadValue,
} from '#maturity/domain';
import { foldTree, type OrgTree } from '#org-units/domain';
import { distributed } from './distribution-factory.js';
import { nounsOf } from '#read-models';
import { countedOnce, countedTwice, isMergedInto, mergedGroup, saidOfEntities } from './reference-mergers.js';
import { ReferenceReports } from './reference-reports.js';
import { ReferenceSilence } from './reference-silence.js';
import { allDeltas, effectiveOf, factsOf, isAboutTree } from './reference-totals.js';

/** `adjusts`: corrects what merged org units count twice. It is never carried. */
type Found = { orgUnit: string; delta: Delta; adjusts?: true }[];

/**
 * Computes readings naively: for each delta it asks whether its org unit was below the org unit asked about.
 */
export class ReferenceReadings {
  private readonly deltas: Found;
  private readonly said: ReturnType<typeof saidOfEntities>;
  private readonly onceIn = new Map<string, Found>();
  private readonly silence: ReferenceSilence;
  private readonly reports: ReferenceReports;
  private readonly changeDays: readonly Day[];

  constructor(
    private readonly events: readonly LoggedEvent[],
    private readonly zone: DayZone,
    private readonly view: 'as-is' | 'as-was',
  ) {
    this.deltas = allDeltas(events, zone);
    this.said = saidOfEntities(factsOf(events), zone);
    this.silence = new ReferenceSilence(events, zone);
    this.reports = new ReferenceReports(factsOf(events), this.deltas);
    this.changeDays = events
      .filter((event) => isAboutTree(event, events))
      .map(({ time }) => zone.dayOf(time));
  }

  value(code: string, reading: Reading, asOf: Day): ReadValue {
    if (reading.ofEach !== undefined) return this.valueOfEach(code, reading, asOf);
    const value = this.valueOf(code, reading, asOf);
    if (value.trailing) return value;
    const silent = this.silentBelow(code, reading, asOf);
    if (silent.length === 0) return value;
    const parts = silent.map((unit) => sizeOf(reading, this.valueOf(code, reading, asOf, unit)));
    const size = parts.reduce((sum, part) => sum + part, 0);
    const whole = sizeOf(reading, value);
    const heard = silent.map((unit) => this.asOfUnit(unit, reading, asOf));
    const isSum = reading.as !== 'mean' && reading.as !== 'subjects';
    const share = whole === 0 ? Number(size > 0) : Math.min(1, Math.abs(size / whole));
    return {
      ...value,
      silent: {
        units: silent.length,
        of: Math.max(
          silent.length,
          this.existingBelow(code, reading, asOf).filter((unit) =>
            this.silence.hasReported(unit, nounsOf(reading), asOf),
          ).length,
        ),
        since: Math.min(...heard),
        heard: Math.max(...heard),
        amount: isSum ? size : 0,
        share,
      },
    };
  }

  /** @param only the only org unit whose facts count */
  private valueOf(code: string, reading: Reading, asOf: Day, only?: string): ReadValue {
    const { measure } = reading;
    const scale = 10 ** (measureCatalogue.get(measure)?.decimals ?? 0);
    const upTo = this.upTo(code, reading, measure, asOf).filter(
      ({ orgUnit, adjusts }) => only === undefined || (orgUnit === only && !adjusts),
    );
    const within = upTo.filter((each) => this.isWithin(each, reading, asOf));
    if (reading.subject !== null && measureCatalogue.get(measure)?.own) {
      const own = within.filter(
        ({ orgUnit, delta: { subject } }) => orgUnit === code && subject === reading.subject,
      );
      const measured = isMeasured(own);
      const amount = measured ? sumOf(own, amountOf) / scale : 0;
      return { amount, measured, coverage: { reporting: measured ? 1 : 0, of: 1 } };
    }
    if (reading.subject !== null) {
      const segment = within.filter(({ delta: { subject } }) => subject === reading.subject);
      return { amount: sumOf(segment, amountOf) / scale, ...this.measuredBy(code, reading, asOf) };
    }
    if (reading.as === 'mean') {
      const n = sumOf(within, countOf);
      const amount = n > 0 ? sumOf(within, amountOf) / n / scale : 0;
      return { amount, measured: n > 0, count: n, coverage: this.coverage(code, reading, asOf, n > 0) };
    }
    const measured = this.measuredBy(code, reading, asOf);
    const without = this.leftOut(code, reading, asOf, only);
    const isAllLeft = without.length > 0 && this.isAllLeftOut(code, reading, asOf);
    const total = trailingInstead(reading);
    if (total !== null && (!measured.measured || isAllLeft)) {
      const trailing: Reading = { ...reading, measure: total, windowMonths: null, as: 'sum' };
      const value = this.valueOf(code, trailing, asOf, only);
      if (value.measured) return { ...value, trailing: true };
    }
    const leftOut = sumOf(without, amountOf);
    const units = new Set(
      byUnitAndMonth(without).flatMap((of) => (sumOf(of, amountOf) === 0 ? [] : of[0]!.orgUnit)),
    );
    const value = {
      amount: (sumOf(within, amountOf) + this.effective(code, reading, asOf, only) - leftOut) / scale,
      ...(isAllLeft ? { measured: false, coverage: this.coverage(code, reading, asOf, false) } : measured),
      ...(leftOut === 0 ? {} : { leftOut: { amount: leftOut / scale, units: units.size } }),
    };
    if (reading.as !== 'subjects') return value;
    const [added = [], taken = []] = this.amountsOfEntities(code, reading, asOf, only);
    const left = [...added];
    for (const amount of taken) {
      const place = left.indexOf(amount);
      if (place >= 0) left.splice(place, 1);
    }
    return { ...value, distribution: distributed(left.map((amount) => amount / scale)) };
  }

  /**
   * Returns how many entities have each amount; those of merged org units count by their successor, and those
   * of a silent successor in addition as they have changed since it was last heard.
   */
  private amountsOfEntities(code: string, reading: Reading, asOf: Day, only?: string): number[][] {
    const tree = this.treeOn(asOf);
    const happens = measureCatalogue.get(reading.measure)?.windowed ?? false;
    const entities = (asOfDelta: (each: Found[number]) => Day, isOf: (orgUnit: string) => boolean): Found =>
      this.deltas.filter((each) => {
        const { orgUnit, delta } = each;
        const of = this.treeOn(happens ? delta.day : asOf);
        const [until, { windowMonths }] = [asOfDelta(each), reading];
        return (
          delta.measure === reading.measure &&
          isOf(orgUnit) &&
          delta.day <= until &&
          (windowMonths === null || delta.day > addMonths(until, -windowMonths)) &&
          of.get(orgUnit) !== undefined &&
          of.isWithin(orgUnit, code)
        );
      });
    const carried = (each: Found[number]): Day => this.asOfDelta(each, reading, asOf);
    if (only !== undefined) return [amountsIn(entities(carried, (unit) => unit === only)), []];
    const merged =
      this.view === 'as-was' || happens
        ? []
        : tree.units().flatMap((unit) => {
            const isTop = unit.code === code || !isMergedInto(tree, unit.code, unit.parent ?? '');
            const group = mergedGroup(tree, unit.code);
            return isTop && group.length > 1 && tree.isWithin(unit.code, code) ? [group] : [];
          });
    const isMerged = (unit: string): boolean => merged.some((group) => group.includes(unit));
    const once = merged.flatMap((group) =>
      countedOnce(this.said, group)
        .filter(({ measure, day }) => measure === reading.measure && day <= asOf)
        .map((delta) => ({ orgUnit: group[0] ?? '', delta })),
    );
    const isCarried = (unit: string): boolean =>
      isMerged(unit) && this.asOfUnit(unit, reading, asOf) !== asOf;
    return [
      [
        ...amountsIn(entities(carried, (unit) => !isMerged(unit))),
        ...amountsIn(once),
        ...amountsIn(entities(carried, isCarried)),
      ],
      amountsIn(entities(() => asOf, isCarried)),
    ];
  }

  private valueOfEach(code: string, reading: Reading, asOf: Day): ReadValue {
    const tree = this.treeOn(asOf);
    const units = tree
      .units()
      .filter((unit) => unit.code !== code && tree.isWithin(unit.code, code))
      .filter(({ status, level }) => status === 'active' && level === reading.ofEach);
    const codes = tree.get(code) ? units.map((unit) => unit.code).sort() : [];
    const each = codes.map((unit) => this.value(unit, ofOne(reading), asOf));
    const reporting = each.filter(({ measured }) => measured).length;
    return {
      amount: 0,
      measured: reporting > 0,
      coverage: { reporting, of: Math.max(1, each.length) },
      each,
    };
  }

  /** Returns the amount of reports less the amount that they override. */
  private effective(code: string, reading: Reading, asOf: Day, only?: string): number {
    if (reading.as !== 'effective') return 0;
    const within = (measure: string): number =>
      sumOf(
        this.upTo(code, reading, measure, asOf)

          .filter(({ orgUnit, adjusts }) => only === undefined || (orgUnit === only && !adjusts))
          .filter((each) => this.isWithin(each, reading, asOf)),
        amountOf,
      );
    return within(reportedId(reading.measure)) - within(overriddenId(reading.measure));
  }

  /**
   * Returns what the reading leaves out: facts of months in which their org unit reported a flow of the
   * ratio, but not all of them. What reports override is negative.
   */
  private leftOut(code: string, reading: Reading, asOf: Day, only?: string): Found {
    const { measure, together = [] } = reading;
    const flows = [measure, ...together];
    if (!together.every((flow) => this.measuredBy(code, { ...reading, measure: flow }, asOf).measured))
      return [];
    const signs = [
      [measure, 1],
      [reportedId(measure), 1],
      [overriddenId(measure), -1],
    ] as const;
    return signs.flatMap(([id, sign]) =>
      this.upTo(code, reading, id, asOf)
        .filter(({ orgUnit }) => only === undefined || orgUnit === only)
        .filter((each) => this.isWithin(each, reading, asOf) && this.reports.isUneven(each, flows))
        .map((each) => ({ ...each, delta: { ...each.delta, amount: sign * each.delta.amount } })),
    );
  }

  private isAllLeftOut(code: string, reading: Reading, asOf: Day): boolean {
    const deltas = namesOf(reading).flatMap((name) => this.upTo(code, reading, name, asOf));
    const within = deltas.filter((each) => this.isWithin(each, reading, asOf));
    const left = this.leftOut(code, reading, asOf).filter(({ delta }) =>
      namesOf(reading).includes(delta.measure),
    );
    return sumOf(within, countOf) <= sumOf(left, countOf) && sumOf(left, countOf) > 0;
  }

  private measuredBy(code: string, reading: Reading, asOf: Day): Pick<ReadValue, 'measured' | 'coverage'> {
    const measured = namesOf(reading).some((name) => isMeasured(this.upTo(code, reading, name, asOf)));
    return { measured, coverage: this.coverage(code, reading, asOf, measured) };
  }

  private coverage(code: string, reading: Reading, asOf: Day, measured: boolean): ReadValue['coverage'] {
    const children = this.treeOn(asOf)
      .children(code)
      .filter(({ status }) => status === 'active');
    if (children.length === 0) return { reporting: measured ? 1 : 0, of: 1 };
    const reporting = children.filter((child) =>
      namesOf(reading).some((name) => isMeasured(this.upTo(child.code, null, name, asOf))),
    );
    return { reporting: reporting.length, of: children.length };
  }

  /**
   * Returns the deltas up to the day; those of a silent org unit up to the day on which it was last heard.
   * @param reading `null`: also what a silent org unit has after that day
   */
  private upTo(code: string, reading: Reading | null, measure: string, asOf: Day): Found {
    const happens = measureCatalogue.get(measure)?.windowed ?? false;
    const deltas = measureCatalogue.get(measure)?.own ? this.deltas : this.countedFor(code);
    return deltas.filter((each) => {
      const { orgUnit, delta } = each;
      if (delta.measure !== measure) return false;
      if (delta.day > (reading ? this.asOfDelta(each, reading, asOf) : asOf)) return false;
      const tree = this.treeOn(happens ? delta.day : asOf);
      return tree.get(orgUnit) !== undefined && tree.isWithin(orgUnit, code);
    });
  }

  /** Returns the deltas in which entities of merged org units below `code` count once, by today's tree. */
  private countedFor(code: string): Found {
    if (this.view === 'as-was') return this.deltas;
    let found = this.onceIn.get(code);
    if (!found) {
      const tree = this.treeOn(0);
      const isTop = (each: string): boolean =>
        each === code || !isMergedInto(tree, each, tree.get(each)?.parent ?? '');
      const groups = (tree.get(code) ? tree.subtree(code) : [])
        .filter(isTop)
        .map((top) => mergedGroup(tree, top))
        .filter(({ length }) => length > 1);
      found = [
        ...this.deltas,
        ...groups.flatMap((group) => [
          ...countedTwice(this.said, group).map((delta) => ({
            orgUnit: group[0] ?? '',
            delta: { ...delta, amount: -delta.amount, n: -(delta.n ?? 1) },
            adjusts: true as const,
          })),
          ...countedOnce(this.said, group).map((delta) => ({
            orgUnit: group[0] ?? '',
            delta,
            adjusts: true as const,
          })),
        ]),
      ];
      this.onceIn.set(code, found);
    }
    return found;
  }

  private isWithin(each: Found[number], reading: Reading, asOf: Day): boolean {
    const { windowMonths } = reading;
    const until = this.asOfDelta(each, reading, asOf);
    return windowMonths === null || each.delta.day > addMonths(until, -windowMonths);
  }

  private asOfDelta({ orgUnit, adjusts }: Found[number], reading: Reading, asOf: Day): Day {
    return adjusts ? asOf : this.asOfUnit(orgUnit, reading, asOf);
  }

  /** Returns the day as of which an org unit is read: while it is silent, that on which it was last heard. */
  private asOfUnit(orgUnit: string, reading: Reading, asOf: Day): Day {
    if (this.treeOn(asOf).get(orgUnit)?.status !== 'active') return asOf;
    return this.silence.heardUntil(orgUnit, nounsOf(reading), asOf) ?? asOf;
  }

  private silentBelow(code: string, reading: Reading, asOf: Day): string[] {
    return this.existingBelow(code, reading, asOf).filter(
      (unit) => this.silence.heardUntil(unit, nounsOf(reading), asOf) !== null,
    );
  }

  /** Returns what exists and counts for the org unit; for flows also what has lain below it earlier. */
  private existingBelow(code: string, { measure }: Reading, asOf: Day): string[] {
    const now = this.treeOn(asOf);
    const happens = measureCatalogue.get(measure)?.windowed ?? false;
    const trees = happens ? this.changeDays.filter((day) => day <= asOf).map((day) => this.treeOn(day)) : [];
    return now
      .units()
      .filter(({ status }) => status === 'active')
      .map((unit) => unit.code)
      .filter((unit) =>
        [now, ...trees].some(
          (tree) => tree.get(unit) !== undefined && tree.get(code) !== undefined && tree.isWithin(unit, code),
        ),
      );
  }

  private readonly trees = new Map<Day, OrgTree>();

  private treeOn(day: Day): OrgTree {
    const key = this.view === 'as-is' ? Number.POSITIVE_INFINITY : day;
    let tree = this.trees.get(key);
    if (!tree) {
      const facts = effectiveOf(this.events.filter((event) => isAboutTree(event, this.events)));
      // The effective version replaces its chain. Marked as originals, so that none counts as amended.
      tree = foldTree(
        facts
          .filter(({ time }) => this.zone.dayOf(time) <= key)
          .map((fact) => ({ ...fact, amends: null, chain: null, run: null })),
      );
      this.trees.set(key, tree);
    }
    return tree;
  }
}

/** Returns the amounts of entities that were measured, each entity of one org unit. */
function amountsIn(found: Found): number[] {
  const subjects = new Map<string, Found>();
  for (const each of found) {
    // What happened on one day and what happened on another are two amounts.
    const day = measureCatalogue.get(each.delta.measure)?.windowed ? each.delta.day : '';
    const key = `${each.orgUnit} ${each.delta.subject} ${day}`;
    subjects.set(key, [...(subjects.get(key) ?? []), each]);
  }
  return [...subjects.values()].filter(isMeasured).map((of) => sumOf(of, amountOf));
}

function byUnitAndMonth(found: Found): Found[] {
  return [...groupedBy(found, ({ orgUnit, delta }) => `${orgUnit} ${monthOf(delta.day)}`).values()];
}

const namesOf = ({ measure, as }: Reading): string[] =>
  as === 'effective' ? [measure, reportedId(measure)] : [measure];

function sizeOf({ as }: Reading, { amount, count = 0, distribution = [] }: ReadValue): number {
  if (as === 'mean') return count;
  return as === 'subjects' ? distribution.reduce((sum, { entities }) => sum + entities, 0) : amount;
}

function isMeasured(found: Found): boolean {
  return sumOf(found, countOf) > 0;
}

const amountOf = ({ amount }: Delta): number => amount;
const countOf = ({ n = 1 }: Delta): number => n;

function sumOf(found: Found, what: (delta: Delta) => number): number {
  return found.reduce((sum, { delta }) => sum + what(delta), 0);
}
