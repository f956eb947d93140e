import { measureCatalogue } from '../../measures/measure-catalogue.js';
import { reportedId } from '../../measures/reported-measures.js';
import { segmentsId } from '../../measures/segment-measures.js';
import type { Reading } from '../../reading.js';
import { STATUS, statusOf } from './capability-status.js';

/** What work moves, of the readings that were asked about; by their keys. */
export interface Moves {
  /** What one unit adds; those that it leaves alone are absent. */
  adds: ReadonlyMap<string, number>;
  /** Means: a unit adds one to the amounts that they are taken over. */
  means: ReadonlySet<string>;
  /** Amounts of each thing: a unit brings one of them to where it is wanted. */
  lifts: ReadonlySet<string>;
  /** The amount of one thing: a unit brings it there. */
  things: readonly string[];
  /** The status that a unit of this work gives a capability, wherever it is wanted. */
  status: number | null;
}

/**
 * A unit of work adds one to its measure, and what the measure says that this implies. `isWorkedOn` tells it of readings of one segment
 * or one thing: work is done in one place, not in all of them.
 */
export function movesOf(
  driver: string,
  readings: readonly Reading[],
  isWorkedOn: (reading: Reading) => boolean,
): Moves {
  const worked = readings.filter((reading) => reading.subject === null || isWorkedOn(reading));
  const amounts = amountsOf(driver);
  const added = worked.map((reading) => [reading.key, addedTo(reading, amounts)] as const);
  const status = statusOf(driver);
  const own = worked.filter(({ measure }) => measure === (status === null ? driver : STATUS));
  return {
    adds: new Map(added.filter(([, amount]) => amount !== 0)),
    means: new Set(own.filter(({ as }) => as === 'mean').map(({ key }) => key)),
    lifts: new Set(own.filter(({ as }) => as === 'subjects').map(({ key }) => key)),
    things: own.filter((reading) => reading.subject !== null && !isSegment(reading)).map(({ key }) => key),
    status,
  };
}

function amountsOf(driver: string): ReadonlyMap<string, number> {
  const implied = measureCatalogue.get(driver)?.implies ?? [];
  return new Map([
    ...implied.map(({ measure, amount }) => [baseOf(measure), amount] as const),
    [baseOf(driver), 1],
  ]);
}

/** Amounts of things, and means, are not simply added to. */
function addedTo(reading: Reading, amounts: ReadonlyMap<string, number>): number {
  const { measure, as, perSubject } = reading;
  if (as === 'mean' || (perSubject && !isSegment(reading))) return 0;
  const counted = amounts.get(baseOf(measure)) ?? 0;
  // What bodies report about themselves is part of what is in effect.
  return as === 'effective' ? counted + (amounts.get(reportedId(measure)) ?? 0) : counted;
}

export function isSegment({ measure, subject }: Reading): boolean {
  return subject !== null && measure.endsWith(segmentsId(''));
}

const COMPANION = /\.(?:segments|\d+m)$/;

/** The measure itself, for what is kept of it by segment or by the length of a window. */
export function baseOf(measure: string): string {
  return measure.replace(COMPANION, '');
}
