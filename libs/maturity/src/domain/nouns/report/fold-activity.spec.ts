import fc from 'fast-check';
import {
  dayOf,
  happened,
  hanoi,
  inOrder,
  reading,
} from '../../../../../../test/support/logged-event-factory.js';
import { formatDay } from '#kernel';
import { reportableFlows } from '#event-log/domain';
import { measureCatalogue } from '../../measures/measure-catalogue.js';
import { foldEntity } from '../../folding/fold-entity.js';

let position = 0;
function report(
  from: string,
  to: string,
  received: number,
  basis: 'period' | 'trailing-12-months' = 'period',
  on = to,
) {
  position += 1;
  const data = { period: { from, to }, basis, quantities: { 'dossiers.received': received } };
  return happened('activity.reported', on, data, { subject: 'service/1', position });
}
const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);
const reported = (history: Parameters<typeof inOrder>[0], on: string) =>
  reading(fold(...history), on)['dossiers.received.reported'];
const trailing = (history: Parameters<typeof inOrder>[0], on: string) =>
  reading(fold(...history), on)['dossiers.received.trailing'];

describe('reports of a period', () => {
  it('have a flow and a reported companion for every reportable quantity', () => {
    for (const quantity of reportableFlows) {
      expect(measureCatalogue.get(quantity)?.kind).toBe('flow');
      expect(measureCatalogue.has(`${quantity}.reported`)).toBe(true);
    }
  });

  it('add, for a longer report, what the shorter ones within it leave', () => {
    const history = [
      report('2025-01-01', '2025-12-31', 1200, 'period', '2026-01-15'),
      report('2025-01-01', '2025-01-31', 100),
      report('2025-02-01', '2025-02-28', 110),
      report('2025-01-01', '2025-03-31', 300),
    ];
    expect(reported(history, '2025-01-31')).toBe(100);
    expect(reported(history, '2025-02-28')).toBe(210);
    expect(reported(history, '2025-03-31')).toBe(300);
    expect(reported(history, '2025-12-31')).toBe(1200);
  });

  it('add what reports of single days leave, those on the first and last day included', () => {
    const days = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-01-05'];
    const history = [
      ...days.map((day, index) => report(day, day, 10 ** index)),
      report('2025-01-02', '2025-01-04', 2000, 'period', '2025-01-20'),
    ];
    expect(reported(history, '2025-01-03')).toBe(111);
    expect(reported(history, '2025-01-04')).toBe(1 + 2000);
    expect(reported(history, '2025-01-05')).toBe(12_001);
  });

  it('add for a month what reports of its first and last day leave, without the next month', () => {
    const history = [
      report('2025-01-01', '2025-01-01', 10),
      report('2025-01-31', '2025-01-31', 20),
      report('2025-02-01', '2025-02-28', 50),
      report('2025-01-01', '2025-01-31', 100),
    ];
    expect(reported(history, '2025-01-30')).toBe(10);
    expect(reported(history, '2025-01-31')).toBe(100);
    expect(reported(history, '2025-02-28')).toBe(150);
  });

  it('give shared days to the later of two overlapping reports of equal length', () => {
    const january = (on: string) => report('2025-01-01', '2025-01-31', 100, 'period', on);
    const later = report('2025-01-15', '2025-02-14', 80, 'period', '2025-02-20');
    expect(reported([january('2025-02-05'), later], '2025-02-14')).toBe(180);
    expect(reported([january('2025-03-05'), later], '2025-02-14')).toBe(100);
  });

  it('keep the total of shorter reports that exceeds the longer one', () => {
    const history = [report('2025-01-01', '2025-01-31', 100), report('2025-01-01', '2025-03-31', 90)];
    expect(reported(history, '2025-03-31')).toBe(100);
  });

  it('count the later of two reports over the same period', () => {
    const history = [
      report('2025-01-01', '2025-01-31', 100, 'period', '2025-02-10'),
      report('2025-01-01', '2025-01-31', 80, 'period', '2025-02-01'),
    ];
    expect(reported(history, '2025-12-31')).toBe(100);
  });

  it('store a reported zero as measured', () => {
    expect(reported([report('2025-01-01', '2025-01-31', 0)], '2025-01-31')).toBe(0);
    expect(reported([report('2025-01-01', '2025-01-31', 0)], '2025-01-30')).toBeUndefined();
  });

  it('never mix with trailing totals, counters or the service of the same subject', () => {
    const history = [
      happened('service.registered', '2025-01-01', { name: 'x' }),
      report('2025-01-01', '2025-01-31', 100),
      report('2024-02-01', '2025-01-31', 1100, 'trailing-12-months'),
      happened('service.retired', '2025-02-01', { reason: 'abolished', cause: 'law' }),
    ];
    expect(reading(fold(...history), '2025-12-31')).toMatchObject({
      'dossiers.received.reported': 100,
      'dossiers.received.trailing': 1100,
      'services.catalogued': 0,
    });
    expect(reading(fold(...history), '2025-12-31')).not.toHaveProperty(['dossiers.received']);
  });

  it('add up, over the days of each report, to at least its amount (property)', () => {
    const period = fc
      .tuple(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 1000 }),
      )
      .map(([a, b, amount]) => ({ from: 20_000 + Math.min(a, b), to: 20_000 + Math.max(a, b), amount }));
    const distinct = fc.uniqueArray(period, {
      minLength: 1,
      maxLength: 12,
      selector: ({ from, to }) => `${from}/${to}`,
    });
    fc.assert(
      fc.property(distinct, (periods) => {
        const history = periods.map(({ from, to, amount }) => report(formatDay(from), formatDay(to), amount));
        const days = fold(...history).filter(({ measure }) => measure === 'dossiers.received.reported');
        for (const { from, to, amount } of periods) {
          const sum = days
            .filter(({ day }) => from <= day && day <= to)
            .reduce((total, entry) => total + entry.amount, 0);
          expect(sum).toBeGreaterThanOrEqual(amount);
        }
        expect(days.every(({ amount }) => amount >= 0)).toBe(true);
      }),
    );
  });
});

describe('trailing totals', () => {
  const quarters = [
    report('2024-04-01', '2025-03-31', 900, 'trailing-12-months', '2025-04-20'),
    report('2024-07-01', '2025-06-30', 950, 'trailing-12-months', '2025-07-20'),
  ];

  it('hold from the end of their period until the end of the next one', () => {
    expect(trailing(quarters, '2025-03-30')).toBeUndefined();
    expect(trailing(quarters, '2025-03-31')).toBe(900);
    expect(trailing(quarters, '2025-06-29')).toBe(900);
    expect(trailing(quarters, '2025-06-30')).toBe(950);
  });

  it('become missing, not zero, after twelve months', () => {
    expect(trailing(quarters, '2026-06-29')).toBe(950);
    expect(trailing(quarters, '2026-06-30')).toBeUndefined();
  });

  it('count as recent for three months, so that a quarter without a report has no value', () => {
    const recent = (on: string) => reading(fold(...quarters), on)['dossiers.received.recentTrailing'];
    expect([recent('2025-03-30'), recent('2025-03-31'), recent('2025-06-29')]).toEqual([undefined, 900, 900]);
    expect([recent('2025-06-30'), recent('2025-09-29'), recent('2025-09-30')]).toEqual([950, 950, undefined]);
  });

  it('are measured again by a report after a gap', () => {
    const late = report('2026-07-01', '2027-06-30', 800, 'trailing-12-months', '2027-07-01');
    expect(trailing([...quarters, late], '2027-06-29')).toBeUndefined();
    expect(trailing([...quarters, late], '2027-06-30')).toBe(800);
  });

  it('replace each other in the order of their periods, whenever they were reported', () => {
    const late = report('2024-01-01', '2024-12-31', 870, 'trailing-12-months', '2025-09-01');
    expect(trailing([...quarters, late], '2024-12-31')).toBe(870);
    expect(trailing([...quarters, late], '2025-03-31')).toBe(900);
    expect(trailing([...quarters, late], '2025-12-31')).toBe(950);
  });

  it('take the last of several reports with the same end, wherever their periods begin', () => {
    const to = (from: string, amount: number, on: string) =>
      report(from, '2025-06-30', amount, 'trailing-12-months', on);
    const history = [
      to('2024-07-01', 950, '2025-07-01'),
      to('2024-06-30', 960, '2025-07-02'),
      to('2024-07-01', 940, '2025-07-03'),
    ];
    expect(trailing(history, '2025-12-31')).toBe(940);
  });

  it('take the later of two reports with the same end', () => {
    const corrected = report('2024-07-01', '2025-06-30', 940, 'trailing-12-months', '2025-08-01');
    expect(trailing([corrected, ...quarters], '2025-12-31')).toBe(940);
    expect(dayOf('2025-12-31')).toBeGreaterThan(0);
  });
});

describe("figures of an org unit's own", () => {
  const UNIT = 'org-unit/VN-HN';
  const figures = (data: object, on: string, subject = UNIT, at = (position += 1)) =>
    happened('activity.reported', on, data, { subject, position: at });
  const month = (from: string, to: string, visits: number, subject = UNIT) =>
    figures({ period: { from, to }, quantities: { 'figure/visits': visits } }, to, subject);
  const rate = (observed: string, value: number, subject = UNIT) =>
    figures({ observed, quantities: { 'figure/completion-rate': value } }, observed, subject);

  it('of a period add up over days, by figure', () => {
    const deltas = fold(month('2025-01-01', '2025-01-31', 100.5), month('2025-02-01', '2025-02-28', 60));
    expect(reading(deltas, '2025-01-31')).toEqual({ 'figures.total.segments[figure=visits]': 100_500 });
    expect(reading(deltas, '2025-02-28')).toEqual({ 'figures.total.segments[figure=visits]': 160_500 });
  });

  it('of a period about the org unit cover those about its services, so that none counts twice', () => {
    const ofService = month('2025-01-01', '2025-01-31', 30, 'service/1');
    const ofUnit = month('2025-01-01', '2025-03-31', 100);
    const all = [ofService, ofUnit];
    const deltas = [...fold(ofService), ...foldEntity([ofUnit], hanoi, all)];
    expect(reading(deltas, '2025-03-31')).toEqual({ 'figures.total.segments[figure=visits]': 100_000 });
  });

  it('observed on a day hold until the next one, for the org unit and for each of its services', () => {
    const deltas = [
      ...fold(rate('2025-01-31', 81.25), rate('2025-02-28', 83)),
      ...fold(rate('2025-01-31', 40, 'service/1')),
    ];
    expect(reading(deltas, '2025-02-27')).toEqual({
      'figures.observed[figure=completion-rate]': 81_250,
      'figures.observed[service/1#figure=completion-rate]': 40_000,
    });
    expect(reading(deltas, '2025-03-01')).toMatchObject({
      'figures.observed[figure=completion-rate]': 83_000,
    });
  });

  it('of the last twelve months are read as observed on their last day, because such totals overlap', () => {
    const data = {
      period: { from: '2024-02-01', to: '2025-01-31' },
      basis: 'trailing-12-months',
      quantities: { 'figure/visits': 1200 },
    };
    expect(reading(fold(figures(data, '2025-02-01')), '2025-02-01')).toEqual({
      'figures.observed[figure=visits]': 1_200_000,
    });
  });
});
