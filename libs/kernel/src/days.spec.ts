import fc from 'fast-check';
import { addMonths, DayZone, formatDay, monthOf, parseDay } from './index.js';

/** Zones whose clocks have gone forward at midnight, or back over it, since 2011. */
const ZONES_THAT_SKIP_MIDNIGHT = [
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Amman',
  'Asia/Beirut',
  'Atlantic/Azores',
  'Pacific/Apia',
];

/** Days that never were, because the zone moved over the date line. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'Pacific/Apia 2011-12-30',
  'Pacific/Fakaofo 2011-12-30',
  'Pacific/Kwajalein 1993-08-21',
  'Pacific/Enderbury 1994-12-31',
  'Pacific/Kanton 1994-12-31',
  'Pacific/Kiritimati 1994-12-31',
]);

/** The day that never was, and the one after it, whose eve is two days earlier. */
const NEXT_TO_LEFT_OUT: ReadonlySet<string> = new Set(['Pacific/Apia 2011-12-30', 'Pacific/Apia 2011-12-31']);

describe('days', () => {
  it('round-trips every day of 1970 to 2200', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 84_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '2025-1-1', 'today', ''])(
    'refuses %o',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('keeps year 0021 apart from 2021', () => {
    const day = parseDay('0021-03-31')!;
    expect(formatDay(day)).toBe('0021-03-31');
    expect(formatDay(monthOf(day))).toBe('0021-03-01');
    expect(formatDay(addMonths(day, -1))).toBe('0021-02-28');
  });

  it('knows months and years as Date does, from the year 1 to 9999', () => {
    const days = fc.integer({ min: parseDay('0001-01-01')!, max: parseDay('9999-12-31')! });
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), (day, months) => {
        const date = new Date(day * 86_400_000);
        date.setUTCDate(1);
        expect(monthOf(day)).toBe(date.getTime() / 86_400_000);
        date.setUTCMonth(date.getUTCMonth() + months);
        expect(monthOf(addMonths(day, months))).toBe(date.getTime() / 86_400_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('uses the last day of the month for a date that the month lacks', () => {
    expect(formatDay(addMonths(parseDay('2024-01-31')!, 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(parseDay('2025-03-31')!, -12))).toBe('2024-03-31');
    expect(formatDay(monthOf(parseDay('2024-02-29')!))).toBe('2024-02-01');
  });
});

describe('DayZone', () => {
  const hanoi = new DayZone('Asia/Ho_Chi_Minh');

  it('ends the day in Hanoi at 17:00 UTC', () => {
    expect(formatDay(hanoi.dayOf(Date.parse('2025-06-30T16:59:59.999Z')))).toBe('2025-06-30');
    expect(formatDay(hanoi.dayOf(Date.parse('2025-06-30T17:00:00Z')))).toBe('2025-07-01');
  });

  it('finds the instant at which clocks show a time, the first of two, and the one after a gap', () => {
    const at = (name: string, text: string, minute: number): string =>
      new Date(new DayZone(name).instantAt(parseDay(text)!, minute)).toISOString();
    expect(at('Asia/Ho_Chi_Minh', '2026-02-23', 9 * 60)).toBe('2026-02-23T02:00:00.000Z');
    // Clocks go back from three to two, and forward from two to three.
    expect(at('Europe/Berlin', '2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
    expect(at('Europe/Berlin', '2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z');
    expect(at('Europe/Berlin', '2026-03-29', 1440)).toBe('2026-03-29T22:00:00.000Z');
  });

  it('starts every day at the first instant that falls on it, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone').map((name) => new DayZone(name));
    const anyDay = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDay, (zone, day) => {
        fc.pre(!LEFT_OUT.has(`${zone.name} ${formatDay(day)}`));
        expect(formatDay(zone.dayOf(zone.startOf(day)))).toBe(formatDay(day));
        expect(zone.dayOf(zone.startOf(day) - 1)).toBeLessThan(day);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(ZONES_THAT_SKIP_MIDNIGHT)(
    'starts every day of 2011 to 2018 on that day where clocks skip or repeat midnight (%s)',
    (name) => {
      const zone = new DayZone(name);
      const wrong: string[] = [];
      for (let day = parseDay('2011-01-01')!; day < parseDay('2019-01-01')!; day++) {
        const start = zone.startOf(day);
        if (zone.dayOf(start) !== day || zone.dayOf(start - 1) !== day - 1) wrong.push(formatDay(day));
      }
      expect(wrong.filter((day) => !NEXT_TO_LEFT_OUT.has(`${name} ${day}`))).toEqual([]);
    },
  );

  it("starts a day at one o'clock where clocks go forward at midnight", () => {
    const santiago = new DayZone('America/Santiago');
    const start = santiago.startOf(parseDay('2025-09-07')!);
    expect(new Date(start).toISOString()).toBe('2025-09-07T04:00:00.000Z');
    expect(santiago.minuteOf(start)).toBe(60);
    expect(santiago.minuteOf(start - 1)).toBe(23 * 60 + 59);
  });

  it('lets a day that a zone left out be empty', () => {
    const samoa = new DayZone('Pacific/Apia');
    const [eve, leftOut, next] = ['2011-12-29', '2011-12-30', '2011-12-31'].map((day) => parseDay(day)!);
    expect(samoa.startOf(leftOut!)).toBe(samoa.startOf(next!));
    expect(samoa.dayOf(samoa.startOf(next!) - 1)).toBe(eve);
  });
});
