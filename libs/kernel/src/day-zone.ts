import type { Day } from './days.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_QUARTER_HOUR = 900_000;

/** Turns instants into days of one time zone. Offsets are cached: `Intl` is too slow for a call per event. */
export class DayZone {
  private readonly offsets = new Map<number, number>();
  private readonly format: Intl.DateTimeFormat;

  /** @throws RangeError when `name` is not an IANA time zone. */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Returns the day in this zone on which the instant (epoch milliseconds) falls. */
  dayOf(epochMs: number): Day {
    return Math.floor((epochMs + this.offsetAt(epochMs)) / MS_PER_DAY);
  }

  /** Returns the instant (epoch milliseconds) at which the day begins in this zone. */
  startOf(day: Day): number {
    const guess = day * MS_PER_DAY - this.offsetAt(day * MS_PER_DAY);
    return day * MS_PER_DAY - this.offsetAt(guess);
  }

  /** Looks the offset up once for fifteen minutes, because zones change it on quarter hours only. */
  private offsetAt(epochMs: number): number {
    const quarter = Math.floor(epochMs / MS_PER_QUARTER_HOUR);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = this.computeOffset(quarter * MS_PER_QUARTER_HOUR);
    if (this.offsets.size > 200_000) this.offsets.clear();
    this.offsets.set(quarter, offset);
    return offset;
  }

  private computeOffset(epochMs: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(epochMs)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - epochMs;
  }
}
