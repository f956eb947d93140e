import type { Day } from './days.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_QUARTER_HOUR = 900_000;
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

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

  /** Returns how many minutes the clocks of this zone show after midnight at the instant. */
  minuteOf(epochMs: number): number {
    const sinceMidnight = epochMs + this.offsetAt(epochMs) - this.dayOf(epochMs) * MS_PER_DAY;
    return Math.floor(sinceMidnight / MS_PER_MINUTE);
  }

  /**
   * Returns the first instant (epoch milliseconds) that falls on the day in this zone. That is not always
   * midnight: where clocks go forward at midnight, the day begins at one o'clock. A day that the zone left
   * out (Samoa, 30 December 2011) begins and ends where the next day begins.
   */
  startOf(day: Day): number {
    const midnight = day * MS_PER_DAY;
    // No zone is a day away from UTC, so the day begins between these two; the loop halves what is between.
    let before = midnight - MS_PER_DAY;
    let from = midnight + MS_PER_DAY;
    while (from - before > MS_PER_QUARTER_HOUR) {
      const middle = before + Math.ceil((from - before) / 2 / MS_PER_QUARTER_HOUR) * MS_PER_QUARTER_HOUR;
      if (this.dayOf(middle) < day) before = middle;
      else from = middle;
    }
    return Math.min(midnight - this.offsetAt(before), from);
  }

  /**
   * Returns the first instant (epoch milliseconds) at which the clocks of this zone show so many minutes
   * after midnight on the day. Where clocks leave that time out, returns the instant that far after the time
   * before. Minute 1,440 is the start of the next day.
   */
  instantAt(day: Day, minute: number): number {
    if (minute >= MINUTES_PER_DAY) return this.startOf(day + 1);
    const shown = day * MS_PER_DAY + minute * MS_PER_MINUTE;
    const before = shown - this.offsetAt(shown - MS_PER_DAY);
    const after = shown - this.offsetAt(shown + MS_PER_DAY);
    const isShownAt = (instant: number): boolean => instant + this.offsetAt(instant) === shown;
    return [before, after].filter(isShownAt).sort((one, other) => one - other)[0] ?? before;
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
