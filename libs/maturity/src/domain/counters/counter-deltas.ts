import type { Fact } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Delta } from '../delta.js';
import { decimalsOf, measureCatalogue } from '../measures/measure-catalogue.js';
import { amountsOf } from '../measures/money-amounts.js';
import { scaled } from '../measures/scaled.js';
import { segmentsId } from '../measures/segment-measures.js';
import { counterEvents } from '../nouns/counter-events.js';

/** Returns what a counter adds, all of it on the day it happened. Other events add nothing. */
export function counterDeltas(event: Pick<Fact, 'type' | 'time' | 'data'>, zone: DayZone): Delta[] {
  const counter = counterEvents.get(event.type);
  if (!counter) return [];
  const { data } = event;
  const day = zone.dayOf(event.time);
  const deltas: Delta[] = [];
  const belongsTo = counter.segments(data);
  for (const [measure, count] of counter.adds) {
    const amount = Number(count(data));
    deltas.push({ measure, day, amount });
    for (const subject of segmentsWithin(measure, belongsTo))
      deltas.push({ measure: segmentsId(measure), day, amount, subject });
  }
  for (const [measure, read] of counter.addsMoney) {
    const money = read(data);
    for (const { amount, ...about } of money ? amountsOf(measure, money) : [])
      deltas.push({ ...about, day, amount: scaled(amount, decimalsOf(about.measure)) });
  }
  return deltas;
}

/** Returns those of the segments that the measure is kept by, for example `channel=web`. */
function segmentsWithin(measure: string, belongsTo: Readonly<Record<string, string | undefined>>): string[] {
  const kept = measureCatalogue.get(measure)?.segments ?? {};
  return Object.entries(belongsTo).flatMap(([key, value]) =>
    value !== undefined && Object.hasOwn(kept, key) ? [`${key}=${value}`] : [],
  );
}
