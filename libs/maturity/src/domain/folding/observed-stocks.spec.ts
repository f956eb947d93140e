import fc from 'fast-check';
import { dayOf, happened, hanoi, inOrder } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent, PayloadOf } from '#event-log/domain';
import { formatDay } from '#kernel';
import { foldEntity } from './fold-entity.js';
import { isOrgUnitItself } from './overridden.js';

const UNIT = 'org-unit/VN-HN';
let position = 0;
const at = (subject: string) => ({ subject, position: (position += 1) });

const opened = (on: string, dataset: string, freshDays = 365) =>
  happened('dataset.opened', on, { title: 'x', freshDays }, at(`dataset/${dataset}`));
const withdrawn = (on: string, dataset: string) =>
  happened('dataset.withdrawn', on, {}, at(`dataset/${dataset}`));
const observed = (
  day: string,
  open: number | 'unreachable',
  subject = UNIT,
  measure: 'datasets.open' | 'datasets.fresh' | 'services.eligible' = 'datasets.open',
) =>
  happened(
    'activity.reported',
    day,
    { observed: day, quantities: { [measure]: open } as PayloadOf<'activity.reported'>['quantities'] },
    at(subject),
  );

/** Returns the deltas of the org unit, every entity folded with what it may need. */
function folded(events: readonly LoggedEvent[]) {
  const subjects = [...new Set(events.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => {
    const history = inOrder(events.filter((event) => event.subject === subject));
    return foldEntity(history, hanoi, isOrgUnitItself(history[0]!) ? events : history);
  });
}

/** Returns what is counted, reported and overridden on a day, and what a formula reads. */
function stockOn(day: string, events: readonly LoggedEvent[], measure = 'datasets.open') {
  const sum = (id: string) =>
    folded(events)
      .filter((delta) => delta.measure === id && delta.day <= dayOf(day))
      .reduce((total, { amount }) => total + amount, 0);
  const counted = sum(measure);
  return { counted, effective: counted + sum(`${measure}.reported`) - sum(`${measure}.overridden`) };
}

describe('a stock observed on a day', () => {
  const singles = [opened('2025-01-01', '1'), opened('2025-02-01', '2'), opened('2025-04-01', '3')];
  const events = [...singles, observed('2025-03-01', 40), observed('2025-05-01', 55)];

  it.each([
    ['2025-02-28', { counted: 2, effective: 2 }],
    ['2025-03-01', { counted: 2, effective: 40 }],
    ['2025-04-30', { counted: 3, effective: 40 }],
    ['2025-05-01', { counted: 3, effective: 55 }],
    ['2026-01-01', { counted: 3, effective: 55 }],
  ])('counts from its day until the next one instead of single records; on %s', (day, expected) => {
    expect(stockOn(day, events)).toEqual(expected);
  });

  it('of none is none, whatever is counted', () => {
    expect(stockOn('2025-03-02', [...singles, observed('2025-03-01', 0)])).toEqual({
      counted: 2,
      effective: 0,
    });
  });

  it('whose source did not answer keeps the number before it', () => {
    const unanswered = observed('2025-04-15', 'unreachable');
    expect(stockOn('2025-04-20', [...events, unanswered]).effective).toBe(40);
    expect(stockOn('2025-04-20', [...singles, unanswered]).effective).toBe(3);
  });

  it('replaces changes that lie ahead, such as a dataset that will no longer be fresh', () => {
    const fresh = [opened('2025-01-01', '1', 30), observed('2025-01-10', 7, UNIT, 'datasets.fresh')];
    expect(stockOn('2025-01-09', fresh, 'datasets.fresh').effective).toBe(1);
    expect(stockOn('2025-06-01', fresh, 'datasets.fresh')).toEqual({ counted: 0, effective: 7 });
  });

  it('about one service replaces what is counted of that service only', () => {
    const service = (on: string, code: string) =>
      happened('service.registered', on, { name: 'x' }, at(`service/${code}`));
    const ofOne = observed('2025-02-01', 0, 'service/1', 'services.eligible');
    const both = [service('2025-01-01', '1'), service('2025-01-01', '2'), ofOne];
    expect(stockOn('2025-01-31', both, 'services.eligible').effective).toBe(2);
    expect(stockOn('2025-02-01', both, 'services.eligible').effective).toBe(1);
  });

  const START = dayOf('2025-01-01');
  const dayText = fc.integer({ min: 0, max: 60 }).map((day) => formatDay(START + day));
  const histories = fc.record({
    opened: fc.array(fc.record({ on: dayText, dataset: fc.constantFrom('1', '2', '3') }), { maxLength: 6 }),
    withdrawn: fc.array(fc.record({ on: dayText, dataset: fc.constantFrom('1', '2', '3') }), {
      maxLength: 3,
    }),
    ofServices: fc.array(fc.record({ on: dayText, open: fc.nat(9), service: fc.constantFrom('1', '2') }), {
      maxLength: 4,
    }),
    ofUnit: fc.array(
      fc.record({ on: dayText, open: fc.oneof(fc.nat(50), fc.constant('unreachable' as const)) }),
      {
        maxLength: 4,
      },
    ),
  });
  const eventsOf = (history: typeof histories extends fc.Arbitrary<infer H> ? H : never): LoggedEvent[] => [
    ...history.opened.map(({ on, dataset }) => opened(on, dataset)),
    ...history.withdrawn.map(({ on, dataset }) => withdrawn(on, dataset)),
    ...history.ofServices.map(({ on, open, service }) => observed(on, open, `service/${service}`)),
    ...history.ofUnit.map(({ on, open }) => observed(on, open)),
  ];

  it("is the org unit's latest number on every day, whatever its entities count and report (property)", () => {
    fc.assert(
      fc.property(histories, dayText, (history, day) => {
        const numbers = history.ofUnit.filter(({ on, open }) => open !== 'unreachable' && on <= day);
        fc.pre(numbers.length > 0);
        const latest = numbers.reduce((last, each) => (each.on >= last.on ? each : last));
        expect(stockOn(day, eventsOf(history)).effective).toBe(latest.open);
      }),
    );
  });

  it('is the same in any order of arrival of other entities (property)', () => {
    const shuffled = histories
      .map(eventsOf)
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        const ofUnit = inOrder(events.filter(({ subject }) => subject === UNIT));
        expect(foldEntity(ofUnit, hanoi, others)).toEqual(foldEntity(ofUnit, hanoi, events));
      }),
    );
  });
});
