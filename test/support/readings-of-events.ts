import type { LoggedEvent } from '#event-log/domain';
import { addMonths, monthOf, type Day, type DayZone } from '#kernel';
import {
  assess,
  contributionsOf,
  foldTimeline,
  isBodyItself,
  measureCatalogue,
  overriddenId,
  presenceContributions,
  presencesOf,
  reportedId,
  type Assessment,
  type Contribution,
  type FrameworkDefinition,
  type Reading,
  type Readings,
  type ReadValue,
  type SubjectAmount,
} from '#maturity/domain';
import { hanoi, inOrder } from './history.js';

type Booked = Contribution & { orgUnit: string };

interface Sum {
  amount: number;
  n: number;
}

/**
 * From events to assessments without a database: everything is folded at once and summed up naively. For histories that nobody
 * amended.
 */
export class FoldedEvents {
  private readonly byMeasure = new Map<string, Booked[]>();

  constructor(events: readonly LoggedEvent[], zone: DayZone = hanoi) {
    for (const [orgUnit, ofUnit] of grouped(events, (event) => event.orgUnit ?? '')) {
      for (const contribution of contributionsOfUnit(ofUnit, zone)) {
        const key = `${orgUnit} ${contribution.measure}`;
        const known = this.byMeasure.get(key);
        if (known) known.push({ ...contribution, orgUnit });
        else this.byMeasure.set(key, [{ ...contribution, orgUnit }]);
      }
    }
  }

  /** @param below the bodies below that one, at any depth */
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
    const own = measureCatalogue.get(reading.measure)?.own && reading.subject !== null;
    const units = own ? [body] : [body, ...below];
    const ofMeasure = (id: string, from: Day): Booked[] =>
      units
        .flatMap((unit) => this.byMeasure.get(`${unit} ${id}`) ?? [])
        .filter(({ subject }) => reading.subject === null || subject === reading.subject)
        .filter(({ day }) => from < day && day <= asOf);
    const from = reading.windowMonths === null ? -Infinity : addMonths(asOf, -reading.windowMonths);
    const sum = (id: string): number => total(ofMeasure(id, from)).amount / scaleOf(id);

    const parts =
      reading.as === 'effective' ? [reading.measure, reportedId(reading.measure)] : [reading.measure];
    const known = parts.flatMap((id) => ofMeasure(id, -Infinity));
    const reporting = units.filter((unit) => total(known.filter(({ orgUnit }) => orgUnit === unit)).n > 0);
    const value = {
      measured: reporting.length > 0,
      coverage: { reporting: reporting.length, of: units.length },
    };
    switch (reading.as) {
      case 'sum':
        return { ...value, amount: sum(reading.measure) };
      case 'mean': {
        const { n } = total(ofMeasure(reading.measure, from));
        return { ...value, amount: n === 0 ? 0 : sum(reading.measure) / n };
      }
      case 'effective':
        return {
          ...value,
          amount:
            sum(reading.measure) + sum(reportedId(reading.measure)) - sum(overriddenId(reading.measure)),
        };
      case 'subjects':
        return {
          ...value,
          amount: 0,
          subjects: subjectsOf(ofMeasure(reading.measure, from), scaleOf(reading.measure)),
        };
      default:
        return reading.as satisfies never;
    }
  }
}

function contributionsOfUnit(events: readonly LoggedEvent[], zone: DayZone): Contribution[] {
  const timelines = [...grouped(events, ({ subject }) => subject ?? '').values()].flatMap((history) => {
    const [about] = history;
    return foldTimeline(inOrder(history), zone, about && isBodyItself(about) ? events : history);
  });
  return [
    ...events.flatMap((event) => contributionsOf(event, zone)),
    ...timelines,
    ...presences(events, zone),
  ];
}

/** Things with at least one, by the months in which they had one. */
function presences(events: readonly LoggedEvent[], zone: DayZone): Contribution[] {
  const found = events.flatMap((event) =>
    presencesOf(event).map((presence) => ({ ...presence, month: monthOf(zone.dayOf(event.time)) })),
  );
  return [...grouped(found, ({ measure, subject }) => `${measure} ${subject}`).values()].flatMap((ofThing) =>
    presenceContributions(
      ofThing[0]?.measure ?? '',
      ofThing.map(({ month }) => month),
    ),
  );
}

function subjectsOf(booked: readonly Booked[], scale: number): SubjectAmount[] {
  return [...grouped(booked, ({ orgUnit, subject }) => `${orgUnit} ${subject}`).values()].flatMap(
    (ofSubject) => {
      const [{ orgUnit, subject = '' } = { orgUnit: '' }] = ofSubject;
      const { amount, n } = total(ofSubject);
      return n > 0 ? { orgUnit, subject, amount: amount / scale } : [];
    },
  );
}

function total(contributions: readonly Contribution[]): Sum {
  return contributions.reduce<Sum>(
    (sum, { amount, n = 1 }) => ({ amount: sum.amount + amount, n: sum.n + n }),
    { amount: 0, n: 0 },
  );
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
