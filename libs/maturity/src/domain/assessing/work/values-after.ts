import type { FormulaValues } from '../../formula/compiled-formula.js';
import { valuesOf } from '../../formula/values-of.js';
import type { FrameworkDefinition } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { movedReadings, type MovedReadings, type WorkedOn } from './moved-readings.js';
import { ReadingsAfterWork } from './readings-after-work.js';
import type { WorkDone } from './work.js';

/** The values that a framework reads after all of the given work; `null` when none of it moves any. */
export function valuesAfter(
  works: readonly WorkDone[],
  framework: FrameworkDefinition,
  readings: Readings,
  onWhat: WorkedOn = 'more',
): FormulaValues | null {
  let values: FormulaValues | null = null;
  for (const work of works) {
    const moved = movedBy(work, framework, onWhat);
    if (!moved) continue;
    const after = new ReadingsAfterWork(moved, work.brings ?? null, readings);
    values = after.values(work.count, values ?? valuesOf(readings));
  }
  return values;
}

/** What a kind of work moves does not depend on the org unit, and a gap asks for it many times. */
const known = new WeakMap<FrameworkDefinition, Map<string, MovedReadings | null>>();

function movedBy(work: WorkDone, framework: FrameworkDefinition, onWhat: WorkedOn): MovedReadings | null {
  const ofFramework = known.get(framework) ?? new Map<string, MovedReadings | null>();
  known.set(framework, ofFramework);
  const key = JSON.stringify([work.measure, work.subject, onWhat]);
  const before = ofFramework.get(key);
  if (before !== undefined) return before;
  const moved = findMoved(work, framework, onWhat);
  ofFramework.set(key, moved);
  return moved;
}

function findMoved(work: WorkDone, framework: FrameworkDefinition, onWhat: WorkedOn): MovedReadings | null {
  const isWorkedOn = ({ subject }: { subject: string | null }): boolean => subject === work.subject;
  // Work is done now, so it does not move what was on a day that has passed.
  const readings = framework.readings.filter(({ fixed }) => !fixed);
  const moved = movedReadings(work.measure, readings, isWorkedOn, onWhat);
  const isNothing = moved.adds.size + moved.means.size + moved.entityGoals.size + moved.entities.length === 0;
  return isNothing ? null : moved;
}
