import type { LoggedEvent } from '#event-log/domain';
import { addMonths, type Day, type DayZone } from '#kernel';
import {
  measureCatalogue,
  overriddenId,
  reportedId,
  type Delta,
  type Reading,
  type ReadValue,
} from '#maturity/domain';
import { foldTree, type OrgTree } from '#org-units/domain';
import { distributed } from './distribution-factory.js';
import { countedOnce, countedTwice, isMergedInto, mergedGroup, saidOfEntities } from './reference-mergers.js';
import { allDeltas, effectiveOf, factsOf, isAboutTree } from './reference-totals.js';

type Found = { orgUnit: string; delta: Delta }[];

/**
 * Computes readings naively: for each delta it asks whether its org unit was below the org unit asked about.
 */
export class ReferenceReadings {
  private readonly deltas: Found;
  private readonly said: ReturnType<typeof saidOfEntities>;
  private readonly onceIn = new Map<string, Found>();

  constructor(
    private readonly events: readonly LoggedEvent[],
    private readonly zone: DayZone,
    private readonly view: 'as-is' | 'as-was',
  ) {
    this.deltas = allDeltas(events, zone);
    this.said = saidOfEntities(factsOf(events), zone);
  }

  value(code: string, reading: Reading, asOf: Day): ReadValue {
    const { measure } = reading;
    const scale = 10 ** (measureCatalogue.get(measure)?.decimals ?? 0);
    const upTo = this.upTo(code, measure, asOf);
    const within = upTo.filter(({ delta: { day } }) => isInWindow(reading, day, asOf));
    if (reading.subject !== null && measureCatalogue.get(measure)?.own) {
      const own = upTo.filter(
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
    const value = {
      amount: (sumOf(within, amountOf) + this.effective(code, reading, asOf)) / scale,
      ...this.measuredBy(code, reading, asOf),
    };
    if (reading.as !== 'subjects') return value;
    const subjects = new Map<string, Found>();
    for (const each of this.entitiesCountedFor(code, reading, asOf)) {
      // What happened on one day and what happened on another are two amounts.
      const day = measureCatalogue.get(measure)?.windowed ? each.delta.day : '';
      const key = `${each.orgUnit} ${each.delta.subject} ${day}`;
      subjects.set(key, [...(subjects.get(key) ?? []), each]);
    }
    return {
      ...value,
      distribution: distributed(
        [...subjects.values()].filter(isMeasured).map((of) => sumOf(of, amountOf) / scale),
      ),
    };
  }

  /** Returns the amounts of entities, each of one org unit; those of merged org units by their successor. */
  private entitiesCountedFor(code: string, reading: Reading, asOf: Day): Found {
    const tree = this.treeOn(asOf);
    const happens = measureCatalogue.get(reading.measure)?.windowed ?? false;
    const all = this.deltas.filter(({ orgUnit, delta: { measure, day } }) => {
      const of = this.treeOn(happens ? day : asOf);
      return (
        measure === reading.measure &&
        day <= asOf &&
        of.get(orgUnit) !== undefined &&
        of.isWithin(orgUnit, code)
      );
    });
    const within = all.filter(({ delta: { day } }) => isInWindow(reading, day, asOf));
    if (this.view === 'as-was' || happens) return within;
    const merged = tree.units().flatMap((unit) => {
      const isTop = unit.code === code || !isMergedInto(tree, unit.code, unit.parent ?? '');
      const group = mergedGroup(tree, unit.code);
      return isTop && group.length > 1 && tree.isWithin(unit.code, code) ? [group] : [];
    });
    const others = within.filter(({ orgUnit }) => !merged.some((group) => group.includes(orgUnit)));
    const once = merged.flatMap((group) =>
      countedOnce(this.said, group)
        .filter(({ measure, day }) => measure === reading.measure && day <= asOf)
        .map((delta) => ({ orgUnit: group[0] ?? '', delta })),
    );
    return [...others, ...once];
  }

  /** Returns the amount of reports less the amount that they override. */
  private effective(code: string, reading: Reading, asOf: Day): number {
    if (reading.as !== 'effective') return 0;
    const within = (measure: string): number =>
      sumOf(
        this.upTo(code, measure, asOf).filter(({ delta: { day } }) => isInWindow(reading, day, asOf)),
        amountOf,
      );
    return within(reportedId(reading.measure)) - within(overriddenId(reading.measure));
  }

  private measuredBy(code: string, reading: Reading, asOf: Day): Pick<ReadValue, 'measured' | 'coverage'> {
    const measured = this.isMeasured(code, reading, asOf);
    return { measured, coverage: this.coverage(code, reading, asOf, measured) };
  }

  private coverage(code: string, reading: Reading, asOf: Day, measured: boolean): ReadValue['coverage'] {
    const children = this.treeOn(asOf)
      .children(code)
      .filter(({ status }) => status === 'active');
    if (children.length === 0) return { reporting: measured ? 1 : 0, of: 1 };
    const reporting = children.filter((child) => this.isMeasured(child.code, reading, asOf));
    return { reporting: reporting.length, of: children.length };
  }

  private isMeasured(code: string, { measure, as }: Reading, asOf: Day): boolean {
    const names = as === 'effective' ? [measure, reportedId(measure)] : [measure];
    return names.some((name) => isMeasured(this.upTo(code, name, asOf)));
  }

  private upTo(code: string, measure: string, asOf: Day): Found {
    const happens = measureCatalogue.get(measure)?.windowed ?? false;
    const deltas = measureCatalogue.get(measure)?.own ? this.deltas : this.countedFor(code);
    return deltas.filter(({ orgUnit, delta }) => {
      if (delta.measure !== measure || delta.day > asOf) return false;
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
          })),
          ...countedOnce(this.said, group).map((delta) => ({ orgUnit: group[0] ?? '', delta })),
        ]),
      ];
      this.onceIn.set(code, found);
    }
    return found;
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

function isInWindow({ windowMonths }: Reading, day: Day, asOf: Day): boolean {
  return windowMonths === null || day > addMonths(asOf, -windowMonths);
}

function isMeasured(found: Found): boolean {
  return sumOf(found, countOf) > 0;
}

const amountOf = ({ amount }: Delta): number => amount;
const countOf = ({ n = 1 }: Delta): number => n;

function sumOf(found: Found, what: (delta: Delta) => number): number {
  return found.reduce((sum, { delta }) => sum + what(delta), 0);
}
