import fc from 'fast-check';
import { dayOf, happened, reading } from '../../../../../test/support/logged-event-factory.js';
import { addMonths, monthOf } from '#kernel';
import type { Day } from '#kernel';
import { distinctCountsOf } from '../counters/distinct-counts.js';
import { DISTINCT_WINDOWS, distinctId } from '../measures/distinct-measures.js';
import { distinctCountDeltas } from './distinct-count-deltas.js';

const months = (...texts: string[]): Day[] => texts.map((text) => dayOf(`${text}-01`));
const ONLINE = 'services.withOnlineDossier';

describe('distinctCountsOf', () => {
  const online = { measure: 'services.withOnlineDossier', subject: 'service/1' };
  const submitted = (channel: 'web' | 'counter') =>
    distinctCountsOf(happened('dossier.submitted', '2025-01-01', { channel }, { subject: 'service/1' }));
  const paid = (byNet: boolean) =>
    distinctCountsOf(happened('payment.made', '2025-01-01', { online: byNet }, { subject: 'service/1' }));

  it('counts a service for a dossier, and for an online dossier', () => {
    const any = { measure: 'services.withDossier', subject: 'service/1' };
    expect(submitted('web')).toEqual([any, online]);
    expect(submitted('counter')).toEqual([any]);
  });

  it('counts a service for a payment, and for an online payment', () => {
    const any = { measure: 'services.withPayment', subject: 'service/1' };
    expect(paid(true)).toEqual([any, { measure: 'services.withOnlinePayment', subject: 'service/1' }]);
    expect(paid(false)).toEqual([any]);
  });

  it('counts nothing for other events, or for an event without a subject', () => {
    expect(distinctCountsOf(happened('dossier.resolved', '2025-01-01', { onTime: true }))).toEqual([]);
    const nameless = { ...happened('dossier.submitted', '2025-01-01', { channel: 'web' }), subject: null };
    expect(distinctCountsOf(nameless)).toEqual([]);
  });
});

describe('distinctCountDeltas', () => {
  it('counts an entity from the last day of its month until the day before the month leaves the window', () => {
    expect(distinctCountDeltas(ONLINE, months('2023-02'))).toEqual([
      { measure: `${ONLINE}.12m`, day: dayOf('2023-02-28'), amount: 1 },
      { measure: `${ONLINE}.12m`, day: dayOf('2024-02-29'), amount: -1, n: 0 },
    ]);
  });

  it('has no value before the first month, and zero after the window', () => {
    const deltas = distinctCountDeltas(ONLINE, months('2023-02'));
    expect(reading(deltas, '2023-02-27')).toEqual({});
    expect(reading(deltas, '2023-02-28')).toEqual({ [`${ONLINE}.12m`]: 1 });
    expect(reading(deltas, '2024-02-28')).toEqual({ [`${ONLINE}.12m`]: 1 });
    expect(reading(deltas, '2024-02-29')).toEqual({ [`${ONLINE}.12m`]: 0 });
  });

  it('counts an entity without a break from month to month, and again after a break', () => {
    expect(distinctCountDeltas(ONLINE, months('2025-02', '2025-01', '2025-02'))).toEqual([
      { measure: `${ONLINE}.12m`, day: dayOf('2025-01-31'), amount: 1 },
      { measure: `${ONLINE}.12m`, day: dayOf('2026-02-28'), amount: -1, n: 0 },
    ]);
    expect(distinctCountDeltas(ONLINE, months('2024-01', '2025-01'))).toHaveLength(2);
    expect(distinctCountDeltas(ONLINE, months('2024-01', '2025-02'))).toEqual([
      { measure: `${ONLINE}.12m`, day: dayOf('2024-01-31'), amount: 1 },
      { measure: `${ONLINE}.12m`, day: dayOf('2025-01-31'), amount: -1, n: 0 },
      { measure: `${ONLINE}.12m`, day: dayOf('2025-02-28'), amount: 1, n: 0 },
      { measure: `${ONLINE}.12m`, day: dayOf('2026-02-28'), amount: -1, n: 0 },
    ]);
  });

  it('returns no deltas without a month', () => {
    expect(distinctCountDeltas(ONLINE, [])).toEqual([]);
  });

  it('adds a zero for a part when the entity had an event of the whole', () => {
    const dossiersOnly = distinctCountDeltas('services.withDossier', months('2025-02', '2025-01'));
    expect(dossiersOnly.filter(({ measure }) => measure.startsWith(ONLINE))).toEqual([
      { measure: `${ONLINE}.12m`, day: dayOf('2025-01-31'), amount: 0 },
    ]);
    expect(new Set(dossiersOnly.map(({ measure }) => measure.replace(/\.\d+m$/, '')))).toEqual(
      new Set(['services.withDossier', ONLINE]),
    );
  });

  it('equals a count made day by day (property)', () => {
    const someMonths = fc.array(
      fc.integer({ min: 0, max: 40 }).map((months) => addMonths(dayOf('2023-01-01'), months)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(someMonths, fc.constantFrom(...DISTINCT_WINDOWS), (present, window) => {
        const measure = distinctId(ONLINE, window);
        const deltas = distinctCountDeltas(ONLINE, present).filter((delta) => delta.measure === measure);
        const days = Array.from({ length: 1827 }, (_, index) => dayOf('2022-12-31') + index);
        let level: number | undefined;
        const levels = days.map((today) => {
          for (const { day, amount } of deltas) if (day === today) level = (level ?? 0) + amount;
          return level;
        });
        expect(levels).toEqual(days.map((day) => naively(present, window, day)));
      }),
      { numRuns: 15 },
    );
  });
});

/**
 * Counts by the definition: 1 when an event happened in one of the last N complete months, of which the last
 * is the latest complete one.
 */
function naively(present: readonly Day[], window: number, day: Day): number | undefined {
  const isLastOfMonth = monthOf(day + 1) !== monthOf(day);
  let month = isLastOfMonth ? monthOf(day) : monthOf(monthOf(day) - 1);
  if (present.every((one) => one > month)) return undefined;
  for (let count = 0; count < window; count++) {
    if (present.includes(month)) return 1;
    month = monthOf(month - 1);
  }
  return 0;
}
