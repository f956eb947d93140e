import fc from 'fast-check';
import { hanoi, inOrder, reading } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { vocabulary } from '#event-log/domain';
import { formatDay } from '#kernel';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { foldEntity } from './fold-entity.js';

const entities = [...vocabulary.values()].filter(({ kind }) => kind === 'timeline');
const nouns = [...new Set(entities.map(({ noun }) => noun))];
const DAY_MS = 86_400_000;
const isStock = (key: string) => measureCatalogue.get(key)?.kind === 'stock';

/**
 * Generates random histories of one entity: any of its events, in any order, at random times and with varied
 * payloads.
 */
const historyOf = (noun: string): fc.Arbitrary<LoggedEvent[]> => {
  const types = entities.filter((definition) => definition.noun === noun);
  const event = fc.record({
    definition: fc.constantFrom(...types),
    hour: fc.integer({ min: 0, max: 24 * 900 }),
    variation: fc.record({
      eligible: fc.boolean(),
      process: fc.constantFrom('none', 'partial', 'full'),
      level: fc.constantFrom(1, 2, 3, 4),
      freshDays: fc.integer({ min: 1, max: 400 }),
      count: fc.integer({ min: 0, max: 5000 }),
      value: fc.integer({ min: -100, max: 100 }),
      baseline: fc.integer({ min: -3, max: 100 }),
      payment: fc.boolean(),
      paperless: fc.boolean(),
      group: fc.constantFrom('G2C', 'G2B'),
      sector: fc.constantFrom('health', 'land'),
      approach: fc.constantFrom('single', 'platform'),
      task: fc.constantFrom(1, 2),
      category: fc.constantFrom('service', 'cost'),
      kind: fc.constantFrom('portal', 'ioc'),
      coverage: fc.constantFrom(0, 0.5, 1),
    }),
  });
  return fc.uniqueArray(event, { selector: ({ hour }) => hour, minLength: 1, maxLength: 12 }).map((events) =>
    events.map(({ definition, hour, variation }, index) => {
      const example = definition.examples[0]?.data ?? {};
      const varied = Object.entries(variation).filter(([name]) => name in example);
      return {
        position: index + 1,
        source: '/test',
        id: String(index),
        type: definition.type,
        subject: `${noun}/1`,
        orgUnit: 'VN-HN',
        time: 19_700 * DAY_MS + hour * 3_600_000,
        recordedAt: 0,
        backfill: false,
        amends: null,
        chain: null,
        run: null,
        data: { ...example, ...Object.fromEntries(varied) },
      };
    }),
  );
};

const anyHistory = fc.constantFrom(...nouns).chain(historyOf);
const lastDay = (history: readonly LoggedEvent[]) =>
  Math.max(...history.map(({ time }) => hanoi.dayOf(time)));

describe('any entity history', () => {
  it('gives the same deltas whatever the order in which its facts arrived (I3)', () => {
    const shuffled = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        const arrived = other.map((event, index) => ({ ...event, position: index + 1 }));
        expect(foldEntity(inOrder(arrived), hanoi)).toEqual(foldEntity(inOrder(history), hanoi));
      }),
    );
  });

  it('never has a negative stock, reported total or number of deltas', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const deltas = foldEntity(inOrder(history), hanoi);
        for (const day of new Set(deltas.map((delta) => delta.day))) {
          for (const [measure, level] of Object.entries(reading(deltas, formatDay(day)))) {
            if (isStock(measure) || measure.endsWith('.trailing')) expect(level).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('gives whole numbers of known measures, once per day and subject', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const deltas = foldEntity(inOrder(history), hanoi);
        const keys = deltas.map(({ measure, subject, day }) => `${measure} ${subject ?? ''} ${day}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { measure, amount, subject } of deltas) {
          const definition = measureCatalogue.get(measure);
          expect(Number.isSafeInteger(amount)).toBe(true);
          expect(Object.is(amount, -0)).toBe(false);
          expect(definition?.kind === 'perSubject').toBe(subject !== undefined);
        }
      }),
    );
  });

  it('does not change earlier days when facts of later days arrive, except by reports', () => {
    const split = fc
      .constantFrom(...nouns.filter((noun) => noun !== 'activity'))
      .chain(historyOf)
      .map((history) => inOrder(history));
    fc.assert(
      fc.property(split, (history) => {
        const all = foldEntity(history, hanoi);
        for (let count = 1; count < history.length; count++) {
          const known = history.slice(0, count);
          const next = history[count];
          const day = lastDay(known);
          if (next && hanoi.dayOf(next.time) === day) continue;
          expect(reading(foldEntity(known, hanoi), formatDay(day))).toEqual(reading(all, formatDay(day)));
        }
      }),
    );
  });
});

describe('entity after its end', () => {
  const endings = {
    service: 'retired',
    dataset: 'withdrawn',
    milestone: 'cancelled',
    'delivery-model': 'discontinued',
  };

  it.each(Object.entries(endings))('holds no stock: a %s that is %s', (noun, action) => {
    const type = `vn.thang.${noun}.${action}.v1`;
    fc.assert(
      fc.property(historyOf(noun), (history) => {
        const time = Math.max(...history.map((event) => event.time)) + DAY_MS;
        const example = vocabulary.get(type)?.examples[0]?.data ?? {};
        const end = {
          ...history[0]!,
          type,
          time,
          position: history.length + 1,
          data: example as LoggedEvent['data'],
        };
        const deltas = foldEntity(inOrder([...history, end]), hanoi);
        const stocks = Object.entries(reading(deltas, '2099-12-31')).filter(([measure]) => isStock(measure));
        expect(stocks.filter(([, level]) => level !== 0)).toEqual([]);
      }),
    );
  });
});
