import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClockSettings } from '#config';
import { isDiskFull } from '#database';
import { DayZone, parseDay, ScaledClock, type Clock } from '#kernel';

const FILE = 'demo-clock.json';
const FIRST_DAY = '2026-10-01';
const DAY_AFTER_LAST = '2027-10-01';

/** Half a day per second: the year plays in twelve minutes, and what happens can still be read. */
const RATE = 43_200;
/**
 * The time for which the clock stays still while everything starts and the history is loaded. A second start
 * has less to do.
 */
const FIRST_LEAD_MS = 25_000;
const LEAD_MS = 10_000;
const SAVE_EVERY_MS = 1_000;

/** The clock of the demo's year. It resumes from the saved time, even after a kill, and never goes back. */
export class DemoClock {
  readonly clock: Clock;

  private constructor(
    private readonly dataDirectory: string,
    readonly settings: ClockSettings,
    /** The instant (epoch ms) at which the live part begins. */
    readonly liveFrom: number,
  ) {
    this.clock = new ScaledClock(settings);
  }

  static resume(dataDirectory: string, timeZone: string): DemoClock {
    const liveFrom = startOf(FIRST_DAY, timeZone);
    const simulatedEnd = startOf(DAY_AFTER_LAST, timeZone);
    const saved = readSaved(dataDirectory) ?? liveFrom;
    const begun = saved > liveFrom;
    // The clock may have run on after its last save.
    const unsaved = begun ? 2 * SAVE_EVERY_MS * (saved < simulatedEnd ? RATE : 1) : 0;
    const settings = {
      simulatedStart: saved + unsaved,
      realStart: Date.now() + (begun ? LEAD_MS : FIRST_LEAD_MS),
      rate: RATE,
      simulatedEnd,
    };
    return new DemoClock(dataDirectory, settings, liveFrom);
  }

  /** Saves the time of the clock every second until the signal aborts. */
  keepSaving(signal: AbortSignal): void {
    const timer = setInterval(() => this.trySaving(), SAVE_EVERY_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      this.trySaving();
    });
  }

  /** Saves the time. A full disk does not end the demo: the next start resumes from the last saved time. */
  private trySaving(): void {
    try {
      this.save();
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  }

  private save(): void {
    const fresh = join(this.dataDirectory, `${FILE}.new`);
    mkdirSync(this.dataDirectory, { recursive: true });
    writeFileSync(fresh, JSON.stringify({ now: new Date(this.clock.now()).toISOString() }));
    renameSync(fresh, join(this.dataDirectory, FILE));
  }
}

function readSaved(dataDirectory: string): number | undefined {
  const file = join(dataDirectory, FILE);
  if (!existsSync(file)) return undefined;
  const { now } = JSON.parse(readFileSync(file, 'utf8')) as { now: string };
  return Date.parse(now);
}

function startOf(day: string, timeZone: string): number {
  return new DayZone(timeZone).startOf(parseDay(day) ?? NaN);
}
