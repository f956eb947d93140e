import fc from 'fast-check';
import { effectiveOf, RETRACTED, type EventName, type LoggedEvent } from '#event-log/domain';
import {
  happened,
  hanoi,
  inOrder,
  reading,
  type HappenedOptions,
} from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from './fold-entity.js';

const DAY = '2025-03-01';

/** Returns the readings of one entity at the end of the year, from its chains of versions. */
function readingsOf(...chains: LoggedEvent[][]): Record<string, number> {
  const effective = chains.map((chain) => effectiveOf(chain)).filter((event) => event !== null);
  return reading(foldEntity(inOrder(effective), hanoi), '2025-12-31');
}

/** Returns two events of the same instant whose positions are one and two, and what the later one says. */
const statements: readonly [string, (position: number, value: number) => LoggedEvent, string][] = [
  [
    'reports of one period',
    (position, value) =>
      at('activity.reported', position, 'service/1', {
        period: { from: '2025-02-01', to: '2025-02-28' },
        basis: 'period',
        quantities: { 'dossiers.received': value },
      }),
    'dossiers.received.reported',
  ],
  [
    'publications of one year',
    (position, value) => at('index.published', position, 'index/x', { year: 2024, rank: value, value: 1 }),
    'indices.rank[index/x]',
  ],
  [
    'measurements of an outcome',
    (position, value) =>
      at('outcome.baselined', position, 'outcome/x', {
        name: 'x',
        unit: 'd',
        better: 'lower',
        baseline: value,
        category: 'service',
      }),
    'outcomes.value[outcome/x]',
  ],
];

function at<N extends EventName>(name: N, position: number, subject: string, data: object): LoggedEvent {
  const options: HappenedOptions = { position, subject };
  return happened(name, DAY, data as never, options);
}

const scaleOf = (measure: string): number => (measure.startsWith('outcomes.value') ? 1000 : 1);

describe.each(statements)('of two %s with the same time', (_, statement, measure) => {
  const value = (readings: Record<string, number>): number => readings[measure]! / scaleOf(measure);

  it('the one recorded later counts, whatever the order in which they are read', () => {
    const [first, second] = [statement(1, 10), statement(2, 20)];
    expect(value(readingsOf([first], [second]))).toBe(20);
    expect(value(readingsOf([second], [first]))).toBe(20);
  });

  it('a correction of the first counts when it was recorded after the second', () => {
    const correction = { ...statement(3, 30), amends: 1, chain: 1 };
    expect(value(readingsOf([statement(1, 10), correction], [statement(2, 20)]))).toBe(30);
  });

  it('retracting the correction revives the original, before which the second counts', () => {
    const correction = { ...statement(3, 30), amends: 1, chain: 1 };
    const retraction = { ...statement(4, 0), type: RETRACTED, amends: 3, chain: 1 };
    expect(value(readingsOf([statement(1, 10), correction, retraction]))).toBe(10);
    expect(value(readingsOf([statement(1, 10), correction, retraction], [statement(2, 20)]))).toBe(20);
  });

  it('of any number the last recorded counts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
        (values) => {
          const events = values.map((each, index) => [statement(index + 1, each)]);
          expect(value(readingsOf(...events.reverse()))).toBe(values.at(-1));
        },
      ),
    );
  });
});
