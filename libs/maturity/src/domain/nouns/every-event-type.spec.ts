import { eventEffects } from '../../../../../test/support/event-effects-fixture.js';
import { dayOf, hanoi, reading } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { vocabulary } from '#event-log/domain';
import { formatDay } from '#kernel';
import { counterDeltas } from '../counters/counter-deltas.js';
import { distinctCountsOf } from '../counters/distinct-counts.js';
import { foldEntity } from '../folding/fold-entity.js';

/** Returns the worked example of the vocabulary, dated `daysBefore` days before the first of July. */
function example(name: string, daysBefore: number): LoggedEvent {
  const type = `vn.thang.${name}.v1`;
  const { subject = null, orgunit = null, time, data } = vocabulary.get(type)!.examples[0]!;
  return {
    ...{ position: 100 - daysBefore, source: '/test', id: name, type, subject, orgUnit: orgunit },
    ...{ time: Date.parse(time) - daysBefore * 86_400_000, recordedAt: 0, backfill: false },
    ...{ amends: null, chain: null, run: null, data: data as LoggedEvent['data'] },
  };
}

const allOf = (events: readonly LoggedEvent[]) => [
  ...foldEntity(events, hanoi),
  ...events.flatMap((event) => counterDeltas(event, hanoi)),
];

describe('every event type', () => {
  it('has its expected deltas in this file', () => {
    const named = [...vocabulary.values()].map(({ noun, action }) => `${noun}.${action}`);
    expect(Object.keys(eventEffects).sort()).toEqual(named.sort());
  });

  it.each(Object.entries(eventEffects))(
    'adds the expected deltas: %s',
    (name, { after = [], later = 0, moves: moved, distinctCounts: distinctCounts = [] }) => {
      const before = after.map((earlier, index) => example(earlier, after.length - index));
      const event = example(name, 0);
      const on = formatDay(dayOf('2025-07-01') + later);
      const was = reading(allOf(before), on);
      const is = reading(allOf([...before, event]), on);
      expect(Object.fromEntries(Object.entries(is).filter(([key, level]) => was[key] !== level))).toEqual(
        moved,
      );
      expect(distinctCountsOf(event)).toEqual(
        distinctCounts.map((measure) => ({ measure, subject: 'service/1.004194' })),
      );
    },
  );
});
