import { measureCatalogue } from '../../measures/measure-catalogue.js';
import { reportedId } from '../../measures/reported-measures.js';
import { segmentsId } from '../../measures/segment-measures.js';
import type { Reading } from '../../reading.js';
import { STATUS, statusOf } from './capability-status.js';

/** Whether the work brings more of what is counted, or improves what is counted already. */
export type WorkedOn = 'more' | 'existing';

/** What a unit of work changes among the given readings, by their keys. */
export interface MovedReadings {
  /** What one unit adds. Readings that do not change are absent. */
  adds: ReadonlyMap<string, number>;
  /** Of these, the sums of the driver itself. Where they are not measured, the work begins at zero. */
  begins: ReadonlySet<string>;
  /** Means: one unit adds one to the amounts that they are taken over. */
  means: ReadonlySet<string>;
  /** Distributions: one unit brings one entity to its goal. */
  entityGoals: ReadonlySet<string>;
  /** Readings of one entity: one unit brings its amount to the goal. */
  entities: readonly string[];
  /** The status that one unit gives a capability. */
  status: number | null;
}

/**
 * One unit of work adds one to its measure, and what the measure implies. It is done by the org unit itself,
 * so a mean over org units below does not move.
 *
 * `isWorkedOn` tells for a reading of one segment or entity whether the work is done there. Work is done in
 * one place. Work on what exists adds nothing to the whole that its measure is a part of: a dossier that is
 * settled on time is settled anyway.
 */
export function movedReadings(
  driver: string,
  readings: readonly Reading[],
  isWorkedOn: (reading: Reading) => boolean,
  onWhat: WorkedOn = 'more',
): MovedReadings {
  const worked = readings.filter(
    (reading) => reading.ofEach === undefined && (reading.subject === null || isWorkedOn(reading)),
  );
  const amounts = amountsOf(driver, onWhat);
  const added = worked.map((reading) => [reading.key, addedTo(reading, amounts)] as const);
  const status = statusOf(driver);
  const own = worked.filter(({ measure }) => measure === (status === null ? driver : STATUS));
  return {
    adds: new Map(added.filter(([, amount]) => amount !== 0)),
    begins: new Set(own.filter(({ perSubject, as }) => !perSubject && as !== 'mean').map(({ key }) => key)),
    means: new Set(own.filter(({ as }) => as === 'mean').map(({ key }) => key)),
    entityGoals: new Set(own.filter(({ as }) => as === 'subjects').map(({ key }) => key)),
    entities: own.filter((reading) => reading.subject !== null && !isSegment(reading)).map(({ key }) => key),
    status,
  };
}

function amountsOf(driver: string, onWhat: WorkedOn): ReadonlyMap<string, number> {
  const { implies = [], partOf = [], kind } = measureCatalogue.get(driver) ?? {};
  const wholes = onWhat === 'existing' && kind === 'flow' ? partOf : [];
  const implied = implies.filter(({ measure }) => !wholes.includes(measure));
  return new Map([
    ...implied.map(({ measure, amount }) => [baseOf(measure), amount] as const),
    [baseOf(driver), 1],
  ]);
}

/** Distributions and means are not sums, so nothing is added to them directly. */
function addedTo(reading: Reading, amounts: ReadonlyMap<string, number>): number {
  const { measure, as, perSubject } = reading;
  if (as === 'mean' || (perSubject && !isSegment(reading))) return 0;
  const counted = amounts.get(baseOf(measure)) ?? 0;
  // Reported figures are part of the effective value.
  return as === 'effective' ? counted + (amounts.get(reportedId(measure)) ?? 0) : counted;
}

export function isSegment({ measure, subject }: Reading): boolean {
  return subject !== null && measure.endsWith(segmentsId(''));
}

const COMPANION = /\.(?:segments|\d+m)$/;

/** The measure that a companion by segment or window belongs to. */
export function baseOf(measure: string): string {
  return measure.replace(COMPANION, '');
}
