import type { Fact } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Delta } from '../delta.js';
import { decimalsOf } from '../measures/measure-catalogue.js';
import { amountsOf } from '../measures/money-amounts.js';
import { scaled } from '../measures/scaled.js';
import { counterEvents } from '../nouns/counter-events.js';

/** Returns what a counter adds, all of it on the day it happened. Other events add nothing. */
export function counterDeltas(event: Pick<Fact, 'type' | 'time' | 'data'>, zone: DayZone): Delta[] {
  const counter = counterEvents.get(event.type);
  if (!counter) return [];
  const { data } = event;
  const day = zone.dayOf(event.time);
  const deltas: Delta[] = [];
  const belongsTo = counter.segments(data);
  for (const { measure, read, bySegment } of counter.adds) {
    const amount = Number(read(data));
    deltas.push({ measure, day, amount });
    if (bySegment === null) continue;
    for (const key of bySegment.keys) {
      const value = belongsTo[key];
      if (value !== undefined)
        deltas.push({ measure: bySegment.measure, day, amount, subject: `${key}=${value}` });
    }
  }
  for (const [measure, read] of counter.addsMoney) {
    const money = read(data);
    for (const { amount, ...about } of money ? amountsOf(measure, money) : [])
      deltas.push({ ...about, day, amount: scaled(amount, decimalsOf(about.measure)) });
  }
  return deltas;
}
