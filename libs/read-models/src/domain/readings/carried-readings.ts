import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../deltas/index.js';
import { measuresRead, nounsOf, subjectsRead } from './measures-read.js';
import { NounSets } from './noun-sets.js';
import type { CarriedPart } from './own-slices.js';

/** A part of what is carried, with the readings that need it. */
export interface PartOfReadings {
  part: CarriedPart;
  readings: readonly Reading[];
}

export const AFTER: CarriedPart = { kind: 'after', windowMonths: null };

/** The readings of which silent org units keep their part as it was, with the other flows of their ratios. */
export class CarriedReadings {
  readonly all: readonly Reading[];
  readonly sets: NounSets;
  private readonly setsByMeasure = new Map<number, Set<number>>();

  constructor(readings: readonly Reading[], measures: Pick<MeasureIds, 'find'>) {
    const flows = readings.flatMap((reading) => [
      reading,
      ...(reading.together ?? []).map((measure) => ({ ...reading, measure })),
    ]);
    this.all = flows.filter((reading) => nounsOf(reading).size > 0);
    this.sets = new NounSets(this.all);
    for (const reading of this.all) this.learn(reading, measures);
  }

  /** Returns the sets of nouns that the readings of a stored measure rest on. */
  setsOf(measure: number): readonly number[] {
    return [...(this.setsByMeasure.get(measure) ?? [])];
  }

  private learn(reading: Reading, measures: Pick<MeasureIds, 'find'>): void {
    const set = this.sets.of(reading);
    if (set === undefined) return;
    for (const { measure } of [...measuresRead(reading), ...[subjectsRead(reading) ?? []].flat()]) {
      const id = measures.find(measure);
      if (id === undefined) continue;
      const known = this.setsByMeasure.get(id);
      if (known) known.add(set);
      else this.setsByMeasure.set(id, new Set([set]));
    }
  }
}

/** Returns the parts that these readings need. */
export function partsOfReadings(readings: readonly Reading[]): PartOfReadings[] {
  const windows = new Set(readings.map(({ windowMonths }) => windowMonths));
  const parts: PartOfReadings[] = [{ part: AFTER, readings }];
  for (const windowMonths of windows) {
    const ofWindow = readings.filter((reading) => reading.windowMonths === windowMonths);
    if (windowMonths !== null) parts.push({ part: { kind: 'left', windowMonths }, readings: ofWindow });
    parts.push({ part: { kind: 'had', windowMonths }, readings: ofWindow });
  }
  return parts;
}
