import { vocabulary, type LoggedEvent } from '#event-log/domain';
import { addMonths, monthOf, parseDay, type Day, type DayZone } from '#kernel';
import {
  distinctCountDeltas,
  distinctCountsOf,
  foldEntity,
  measureCatalogue,
  overriddenId,
  type Delta,
} from '#maturity/domain';
import type { OrgTree } from '#org-units/domain';

/** Events after which an entity is gone. */
const ENDING = ['service.retired', 'dataset.withdrawn', 'milestone.cancelled', 'delivery-model.discontinued'];

/** What one org unit says of an entity, or of its months in a distinct count. */
interface Said {
  orgUnit: string;
  /** The subject, and the distinct count that it is in. */
  about: string;
  events: readonly { day: Day; time: number; position: number; ends: boolean }[];
  deltas: readonly Delta[];
  /** Since when the org unit has observed numbers of stocks, which count instead of its entities. */
  observed: ReadonlyMap<string, Day>;
}

/** Returns the first day of each stock of which an org unit observed a number, by the org unit's code. */
function observedSince(effective: readonly LoggedEvent[]): Map<string, Map<string, Day>> {
  const found = new Map<string, Map<string, Day>>();
  for (const { type, orgUnit, subject, data } of effective) {
    if (type !== 'vn.thang.activity.reported.v1' || orgUnit === null || subject !== `org-unit/${orgUnit}`)
      continue;
    const { observed, quantities } = data as { observed?: string; quantities: Record<string, unknown> };
    const day = parseDay(observed ?? '');
    if (day === undefined) continue;
    const ofOrgUnit = found.get(orgUnit) ?? new Map<string, Day>();
    for (const [stock, number] of Object.entries(quantities))
      if (typeof number === 'number') ofOrgUnit.set(stock, Math.min(day, ofOrgUnit.get(stock) ?? day));
    found.set(orgUnit, ofOrgUnit);
  }
  return found;
}

/** Returns what an entity adds to its org unit alone: what is counted, and what observed numbers override. */
function alone({ deltas, observed }: Said): Delta[] {
  const overridden = deltas.flatMap(({ measure, day, amount, subject }) => {
    const since = subject === undefined ? observed.get(measure) : undefined;
    return since === undefined
      ? []
      : [{ measure: overriddenId(measure), day: Math.max(day, since), amount, n: 0 }];
  });
  return [...deltas, ...overridden];
}

/**
 * Returns what merged org units say of entities: everything that is to count once.
 * @param effective all effective events
 */
export function saidOfEntities(effective: readonly LoggedEvent[], zone: DayZone): Said[] {
  const inOrder = [...effective].sort((one, other) => one.time - other.time || one.position - other.position);
  const histories = new Map<string, LoggedEvent[]>();
  const months = new Map<string, { orgUnit: string; measure: string; subject: string; months: Set<Day> }>();
  for (const event of inOrder) {
    const { orgUnit, subject } = event;
    if (orgUnit === null || subject === null) continue;
    const definition = vocabulary.get(event.type);
    if (definition?.kind === 'timeline' && definition.noun !== 'activity') {
      const key = `${orgUnit} ${subject}`;
      histories.set(key, [...(histories.get(key) ?? []), event]);
    }
    for (const { measure, subject: counted } of distinctCountsOf(event)) {
      const key = `${orgUnit} ${measure} ${counted}`;
      const known = months.get(key) ?? { orgUnit, measure, subject: counted, months: new Set<Day>() };
      known.months.add(monthOf(zone.dayOf(event.time)));
      months.set(key, known);
    }
  }
  const observations = observedSince(effective);
  const ofEntities = [...histories.values()].map((history): Said => ({
    observed: observations.get(history[0]?.orgUnit ?? '') ?? new Map<string, Day>(),
    orgUnit: history[0]?.orgUnit ?? '',
    about: history[0]?.subject ?? '',
    events: history.map(({ time, position, type }) => ({
      ...{ day: zone.dayOf(time), time, position },
      ends: ENDING.some((name) => type === `vn.thang.${name}.v1`),
    })),
    deltas: foldEntity(history, zone).filter(
      ({ measure }) => measureCatalogue.get(measure)?.windowed === false,
    ),
  }));
  const ofMonths = [...months.values()].map(({ orgUnit, measure, subject, months: in_ }): Said => ({
    orgUnit,
    about: `${measure} of ${subject}`,
    events: [...in_].map((month) => ({
      ...{ day: addMonths(month, 1) - 1, time: month, position: 0 },
      ends: false,
    })),
    deltas: distinctCountDeltas(measure, in_),
    observed: new Map<string, Day>(),
  }));
  return [...ofEntities, ...ofMonths];
}

/** Returns the org unit and all that were merged into it, directly or through others. */
export function mergedGroup(tree: OrgTree, code: string): string[] {
  const merged = tree.children(code).filter((unit) => isMergedInto(tree, unit.code, code));
  return [code, ...merged.flatMap((unit) => mergedGroup(tree, unit.code))];
}

export function isMergedInto(tree: OrgTree, code: string, successor: string): boolean {
  const unit = tree.get(code);
  return unit?.status === 'merged' && unit.parent === successor && unit.successors[0] === successor;
}

/** Returns what these org units add together when each entity counts once. */
export function countedOnce(said: readonly Said[], group: readonly string[]): Delta[] {
  const abouts = new Set(said.map(({ about }) => about));
  return [...abouts].flatMap((about) => {
    const ofGroup = said.filter((each) => each.about === about && group.includes(each.orgUnit));
    return ofGroup.length === 1 ? ofGroup.flatMap(alone) : combined(ofGroup);
  });
}

/** Returns the sum of what they add one by one. */
export function countedTwice(said: readonly Said[], group: readonly string[]): Delta[] {
  return said.filter(({ orgUnit }) => group.includes(orgUnit)).flatMap(alone);
}

interface Level {
  measure: string;
  subject: string | undefined;
  amount: number;
  n: number;
}

function combined(said: readonly Said[]): Delta[] {
  const days = [
    ...new Set(
      said.flatMap(({ deltas, events, observed }) => [
        ...[...deltas, ...events].map(({ day }) => day),
        ...observed.values(),
      ]),
    ),
  ].sort((one, other) => one - other);
  let before: readonly Level[] = [];
  const deltas: Delta[] = [];
  for (const day of days) {
    const supplier = supplierOn(said, day);
    const counted = supplier ? levelsOn(supplier, day) : [];
    const now = [...counted, ...overriddenAmong(counted, said, day)];
    const change = (levels: readonly Level[], sign: 1 | -1): void => {
      for (const { measure, subject, amount, n } of levels)
        deltas.push({
          ...{ measure, day, amount: sign * amount, n: sign * n },
          ...(subject === undefined ? {} : { subject }),
        });
    };
    change(before, -1);
    change(now, 1);
    before = now;
  }
  return deltas;
}

/** An entity is in the number of each org unit that has it and has observed the stock by that day. */
function overriddenAmong(counted: readonly Level[], said: readonly Said[], day: Day): Level[] {
  return counted.flatMap(({ measure, subject, amount }) => {
    const isObserved = said.some((each) => (each.observed.get(measure) ?? Infinity) <= day && has(each, day));
    return subject === undefined && isObserved
      ? [{ measure: overriddenId(measure), subject, amount, n: 0 }]
      : [];
  });
}

function supplierOn(said: readonly Said[], day: Day): Said | undefined {
  const heard = said.filter(({ events }) => events.some((event) => event.day <= day));
  const having = heard.filter((each) => has(each, day));
  const latest = ({ events }: Said): [number, number] =>
    events
      .filter((event) => event.day <= day)
      .map(({ time, position }): [number, number] => [time, position])
      .reduce((one, other) => (one[0] - other[0] || one[1] - other[1]) > 0 ? one : other); // prettier-ignore
  return (having.length > 0 ? having : heard).sort((one, other) => {
    const [a, b] = [latest(one), latest(other)];
    return b[0] - a[0] || b[1] - a[1];
  })[0];
}

function has(said: Said, day: Day): boolean {
  const levels = levelsOn(said, day);
  const ended = said.events.some((event) => event.ends && event.day <= day);
  return levels.some(({ n }) => n > 0) && !(ended && levels.every(({ amount }) => amount === 0));
}

const knownLevels = new WeakMap<Said, Map<Day, Level[]>>();

function levelsOn(said: Said, day: Day): Level[] {
  const byDay = knownLevels.get(said) ?? new Map<Day, Level[]>();
  knownLevels.set(said, byDay);
  const known = byDay.get(day) ?? computeLevels(said, day);
  byDay.set(day, known);
  return known;
}

function computeLevels({ deltas }: Said, day: Day): Level[] {
  const levels = new Map<string, Level>();
  for (const { measure, subject, amount, n = 1, day: on } of deltas) {
    if (on > day) continue;
    const key = `${measure} ${subject ?? ''}`;
    const known = levels.get(key) ?? { measure, subject, amount: 0, n: 0 };
    levels.set(key, { ...known, amount: known.amount + amount, n: known.n + n });
  }
  return [...levels.values()];
}
