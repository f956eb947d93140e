import type { Queryable } from '#database';
import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  CarriedTable,
  measuresRead,
  partsOfReadings,
  slicesOf,
  type CarriedPart,
  type CarriedReadings,
  type CarriedSum,
  type CountedSpan,
  type OwnDeltas,
  type OwnSlice,
  type OwnSum,
  type PartOfReadings,
} from '../domain/readings/index.js';
import { readOwnMonths, sumOwnEntities, sumOwnSegments, sumOwnTotals } from '../storage/own-totals.js';
import type { OwnMonths } from '../storage/slice-rows.js';
import { subjectsToRead } from './subjects-to-read.js';

/** Of more org units it is looked up first in which months they have totals. */
const FEW = 50;

interface SilentAsked {
  spans: readonly CountedSpan[];
  readings: readonly Reading[];
  carried: CarriedReadings;
  measures: MeasureIds;
  /** The days on which values tell which part of them is silent; `null`: all. */
  describedOn: ReadonlySet<Day> | null;
  /** Whether the stored totals count. */
  fromStored: boolean;
  /** By how much own totals differ from the stored ones, or from nothing. */
  changes?: OwnDeltas;
}

/**
 * Adds up what silent org units carry. Runs one statement for each kind of totals, however many org units are
 * silent, and however many days and windows are asked about.
 */
export async function readCarriedTable(q: Queryable, asked: SilentAsked): Promise<CarriedTable> {
  const { spans, readings, carried } = asked;
  const table = new CarriedTable(spans, carried.sets, (measure) => carried.setsOf(measure));
  if (spans.length === 0) return table;
  const needed = partsOfReadings(readings);
  const parts = needed.map(({ part }) => part);
  const silentIds = [...new Set(spans.map(({ orgUnitId }) => orgUnitId))];
  const months = asked.fromStored && silentIds.length > FEW ? await readOwnMonths(q, silentIds) : null;
  table.add(parts, await totalsOf(q, asked, table, needed, months));
  table.add(parts, await subjectsOf(q, asked, table, needed, months));
  return table;
}

async function totalsOf(
  q: Queryable,
  asked: SilentAsked,
  table: CarriedTable,
  parts: readonly PartOfReadings[],
  months: OwnMonths | null,
): Promise<CarriedSum[]> {
  const wanted = parts.map(({ part, readings }, index) => ({
    slices: slicesOf(part, concerned(table, part, readings, asked), index * table.size),
    measures: idsOf(readings, asked.measures),
  }));
  const stored = asked.fromStored ? await sumOwnTotals(q, wanted, months) : [];
  return [
    ...stored,
    ...wanted.flatMap(({ slices, measures }) =>
      (asked.changes?.sumsOf(slices, false) ?? []).filter(({ measure }) => measures.has(measure)),
    ),
  ];
}

async function subjectsOf(
  q: Queryable,
  asked: SilentAsked,
  table: CarriedTable,
  parts: readonly PartOfReadings[],
  months: OwnMonths | null,
): Promise<CarriedSum[]> {
  const isBySubject = ({ as, subject }: Reading): boolean => as === 'subjects' || subject !== null;
  const slices = parts.flatMap(({ part, readings }, index): OwnSlice[] =>
    slicesOf(part, concerned(table, part, readings.filter(isBySubject), asked), index * table.size),
  );
  if (slices.length === 0) return [];
  const { segments, below } = subjectsToRead(asked.readings.filter(isBySubject), asked.measures);
  const sums: OwnSum[] = asked.fromStored
    ? [...(await sumOwnSegments(q, slices, segments, months)), ...(await sumOwnEntities(q, slices, below))]
    : [];
  for (const sum of asked.changes?.sumsOf(slices, true) ?? []) sums.push(sum);
  const isHad = ({ sum }: CarriedSum): boolean => parts[Math.floor(sum / table.size)]?.part.kind === 'had';
  return [...sums.filter((sum) => !isHad(sum)), ...withoutNegative(sums.filter(isHad))];
}

/**
 * Returns the org units that are silent about any of the readings. What they had is read only for days on
 * which values tell it.
 */
function concerned(
  { spans }: CarriedTable,
  { kind }: CarriedPart,
  readings: readonly Reading[],
  { carried: { sets }, describedOn }: SilentAsked,
): CarriedTable['spans'] {
  const wanted = new Set(readings.flatMap((reading) => sets.of(reading) ?? []));
  const isDescribed = ({ days }: CountedSpan): boolean =>
    kind !== 'had' || describedOn === null || days.some((day) => describedOn.has(day));
  return spans.filter((span) => span.sets.some((set) => wanted.has(set)) && isDescribed(span));
}

function idsOf(readings: readonly Reading[], measures: MeasureIds): Set<number> {
  const names = new Set(readings.flatMap((reading) => measuresRead(reading).map(({ measure }) => measure)));
  return new Set([...names].flatMap((name) => measures.find(name) ?? []));
}

/**
 * Adds up what each org unit had. In a window it may have lost more entities of an amount than it gained; it
 * then had none of them.
 */
function withoutNegative(sums: readonly OwnSum[]): CarriedSum[] {
  const had = new Map<string, CarriedSum>();
  for (const { orgUnitId, ...each } of sums) {
    const key = `${orgUnitId}/${each.sum}/${each.measure}/${each.subject}`;
    const known = had.get(key);
    if (!known) had.set(key, each);
    else {
      known.amount += each.amount;
      known.count += each.count;
    }
  }
  return [...had.values()].map((each) => ({ ...each, count: Math.max(0, each.count) }));
}
