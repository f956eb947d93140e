import type { LoggedEvent } from '#event-log/domain';
import { addMonths, monthOf, type Day, type DayZone } from '#kernel';
import {
  assess,
  counterDeltas,
  foldEntity,
  isOrgUnitItself,
  ofOne,
  measureCatalogue,
  overriddenId,
  distinctCountDeltas,
  distinctCountsOf,
  reportedId,
  trailingInstead,
  type Assessment,
  type Delta,
  type FrameworkDefinition,
  type Reading,
  type Readings,
  type ReadValue,
} from '#maturity/domain';
import { distributed } from './distribution-factory.js';
import { hanoi, inOrder } from './logged-event-factory.js';

type Booked = Delta & { orgUnit: string };

interface Sum {
  amount: number;
  n: number;
}

/**
 * Assesses events without a database: folds all of them at once and adds up naively. For histories without
 * amendments.
 */
export class FoldedEvents {
  private readonly byMeasure = new Map<string, Booked[]>();

  constructor(events: readonly LoggedEvent[], zone: DayZone = hanoi) {
    for (const [orgUnit, ofUnit] of grouped(events, (event) => event.orgUnit ?? '')) {
      for (const delta of deltasOfUnit(ofUnit, zone)) {
        const key = `${orgUnit} ${delta.measure}`;
        const known = this.byMeasure.get(key);
        if (known) known.push({ ...delta, orgUnit });
        else this.byMeasure.set(key, [{ ...delta, orgUnit }]);
      }
    }
  }

  /** @param below the org units below that one, at any depth */
  assess(framework: FrameworkDefinition, body: string, asOf: Day, below: readonly string[] = []): Assessment {
    return assess(framework, this.readings(framework, body, asOf, below), asOf);
  }

  readings(
    framework: Pick<FrameworkDefinition, 'readings'>,
    body: string,
    asOf: Day,
    below: readonly string[] = [],
  ): Readings {
    const units = [body, ...below];
    return new Map(framework.readings.map((reading) => [reading.key, this.read(reading, units, asOf)]));
  }

  private read(reading: Reading, [body = '', ...below]: readonly string[], asOf: Day): ReadValue {
    if (reading.ofEach !== undefined) return this.readEach(ofOne(reading), below, asOf);
    const own = measureCatalogue.get(reading.measure)?.own && reading.subject !== null;
    const units = own ? [body] : [body, ...below];
    const reporting = units.filter((unit) => this.isMeasured(reading, unit, asOf));
    const total = reporting.length === 0 ? trailingInstead(reading) : null;
    if (total !== null) {
      const trailing = { ...reading, measure: total, windowMonths: null, as: 'sum' as const };
      const value = this.read(trailing, units, asOf);
      if (value.measured) return { ...value, trailing: true };
    }
    const value = {
      measured: reporting.length > 0,
      coverage: { reporting: reporting.length, of: units.length },
    };
    if (reading.as !== 'subjects') return { ...value, amount: this.amountOf(reading, units, asOf) };
    const ofEach = this.within(reading, reading.measure, units, asOf);
    const amounts = amountsOf(ofEach, scaleOf(reading.measure));
    return { ...value, amount: 0, distribution: distributed(amounts) };
  }

  /** Reads each of the org units below. They are taken to be of the level that is asked for. */
  private readEach(reading: Reading, below: readonly string[], asOf: Day): ReadValue {
    const each = below.map((unit) => this.read(reading, [unit], asOf));
    const reporting = each.filter(({ measured }) => measured).length;
    return {
      amount: 0,
      measured: reporting > 0,
      coverage: { reporting, of: Math.max(1, below.length) },
      each,
    };
  }

  private amountOf(reading: Reading, units: readonly string[], asOf: Day): number {
    const { measure } = reading;
    const sum = (id: string): number => total(this.within(reading, id, units, asOf)).amount / scaleOf(id);
    if (reading.as === 'effective')
      return sum(measure) + sum(reportedId(measure)) - sum(overriddenId(measure));
    if (reading.as !== 'mean') return sum(measure);
    const { n } = total(this.within(reading, measure, units, asOf));
    return n === 0 ? 0 : sum(measure) / n;
  }

  /**
   * Returns whether a reading is measured. A segment without deltas is zero once its measure has any. An
   * entity with own figures is not measured without deltas of its own.
   */
  private isMeasured(reading: Reading, unit: string, asOf: Day): boolean {
    const { as, measure, subject } = reading;
    const own = measureCatalogue.get(measure)?.own && subject !== null;
    if (own) return total(this.within(reading, measure, [unit], asOf)).n > 0;
    const parts = as === 'effective' ? [measure, reportedId(measure)] : [measure];
    const known = parts.flatMap((id) => this.byMeasure.get(`${unit} ${id}`) ?? []);
    return total(known.filter((delta) => delta.day <= asOf)).n > 0;
  }

  private within(
    { subject: only, windowMonths }: Reading,
    measure: string,
    units: readonly string[],
    asOf: Day,
  ): Booked[] {
    const from = windowMonths === null ? -Infinity : addMonths(asOf, -windowMonths);
    return units
      .flatMap((unit) => this.byMeasure.get(`${unit} ${measure}`) ?? [])
      .filter(({ subject, day }) => (only === null || subject === only) && from < day && day <= asOf);
  }
}

function deltasOfUnit(events: readonly LoggedEvent[], zone: DayZone): Delta[] {
  const entities = [...grouped(events, ({ subject }) => subject ?? '').values()].flatMap((history) => {
    const [about] = history;
    return foldEntity(inOrder(history), zone, about && isOrgUnitItself(about) ? events : history);
  });
  return [
    ...events.flatMap((event) => counterDeltas(event, zone)),
    ...entities,
    ...distinctCounts(events, zone),
  ];
}

/** Returns the distinct counts: entities with at least one event, by month. */
function distinctCounts(events: readonly LoggedEvent[], zone: DayZone): Delta[] {
  const found = events.flatMap((event) =>
    distinctCountsOf(event).map((distinctCount) => ({
      ...distinctCount,
      month: monthOf(zone.dayOf(event.time)),
    })),
  );
  return [...grouped(found, ({ measure, subject }) => `${measure} ${subject}`).values()].flatMap((ofEntity) =>
    distinctCountDeltas(
      ofEntity[0]?.measure ?? '',
      ofEntity.map(({ month }) => month),
    ),
  );
}

function amountsOf(booked: readonly Booked[], scale: number): number[] {
  return [...grouped(booked, ({ orgUnit, subject }) => `${orgUnit} ${subject}`).values()]
    .map(total)
    .flatMap(({ amount, n }) => (n > 0 ? amount / scale : []));
}

function total(deltas: readonly Delta[]): Sum {
  return deltas.reduce<Sum>((sum, { amount, n = 1 }) => ({ amount: sum.amount + amount, n: sum.n + n }), {
    amount: 0,
    n: 0,
  });
}

const scaleOf = (measure: string): number => 10 ** (measureCatalogue.get(measure)?.decimals ?? 0);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
