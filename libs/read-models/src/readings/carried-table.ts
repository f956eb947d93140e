import type { Queryable } from '#database';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  CarriedTable,
  measuresRead,
  partsOfReadings,
  slicesOf,
  type CarriedReadings,
  type CarriedSum,
  type CountedSpan,
  type OwnDeltas,
  type OwnSlice,
  type OwnSum,
  type PartOfReadings,
} from '../domain/readings/index.js';
import { sumOwnEntities, sumOwnSegments, sumOwnTotals } from '../storage/own-totals.js';
import { subjectsToRead } from './subjects-to-read.js';

interface SilentAsked {
  spans: readonly CountedSpan[];
  readings: readonly Reading[];
  carried: CarriedReadings;
  measures: MeasureIds;
  /** Whether the stored totals count. */
  fromStored: boolean;
  /** By how much own totals differ from the stored ones, or from nothing. */
  changes?: OwnDeltas;
}

/**
 * Adds up what silent org units carry. Runs one statement for each kind of totals, however many org units are
 * silent, and however many days and windows are asked about.
 */
export async function carriedTable(q: Queryable, asked: SilentAsked): Promise<CarriedTable> {
  const { spans, readings, carried } = asked;
  const table = new CarriedTable(spans, carried.sets, (measure) => carried.setsOf(measure));
  if (spans.length === 0) return table;
  const needed = partsOfReadings(readings);
  const parts = needed.map(({ part }) => part);
  table.add(parts, await totalsOf(q, asked, table, needed));
  table.add(parts, await subjectsOf(q, asked, table, needed));
  return table;
}

async function totalsOf(
  q: Queryable,
  asked: SilentAsked,
  table: CarriedTable,
  parts: readonly PartOfReadings[],
): Promise<CarriedSum[]> {
  const wanted = parts.map(({ part, readings }, index) => ({
    slices: slicesOf(part, concerned(table, readings, asked), index * table.size),
    measures: idsOf(readings, asked.measures),
  }));
  const stored = asked.fromStored ? await sumOwnTotals(q, wanted) : [];
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
): Promise<CarriedSum[]> {
  const isBySubject = ({ as, subject }: Reading): boolean => as === 'subjects' || subject !== null;
  const slices = parts.flatMap(({ part, readings }, index): OwnSlice[] =>
    slicesOf(part, concerned(table, readings.filter(isBySubject), asked), index * table.size),
  );
  if (slices.length === 0) return [];
  const { segments, below } = subjectsToRead(asked.readings.filter(isBySubject), asked.measures);
  const sums: OwnSum[] = asked.fromStored
    ? [...(await sumOwnSegments(q, slices, segments)), ...(await sumOwnEntities(q, slices, below))]
    : [];
  for (const sum of asked.changes?.sumsOf(slices, true) ?? []) sums.push(sum);
  const isHad = ({ sum }: CarriedSum): boolean => parts[Math.floor(sum / table.size)]?.part.kind === 'had';
  return [...sums.filter((sum) => !isHad(sum)), ...withoutNegative(sums.filter(isHad))];
}

/** Returns the org units that are silent about any of the readings. */
function concerned(
  { spans }: CarriedTable,
  readings: readonly Reading[],
  { carried: { sets } }: SilentAsked,
): CarriedTable['spans'] {
  const wanted = new Set(readings.flatMap((reading) => sets.of(reading) ?? []));
  return spans.filter((span) => span.sets.some((set) => wanted.has(set)));
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
