import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, type Queryable, type Tx } from '#database';
import { DomainError, inLanguage, type Language } from '#kernel';
import {
  readEditedWeek,
  readEditedYear,
  withWhatIsKnown,
  WorkingCalendar,
  writtenWeek,
  type CalendarEdits,
  type CalendarProblem,
  type WorkingWeek,
  type WrittenDay,
  type WrittenWeekday,
} from './domain/index.js';
import { deleteWeek, selectWeek, upsertWeek } from './storage/week-table.js';
import { deleteYear, lockCalendar, selectYears, upsertYear, type StoredYear } from './storage/year-table.js';

/** How often a process looks for what another one changed. */
const SWEEP_MS = 2_000;

/** Everything that is stored of the calendar. */
interface StoredCalendar {
  week: readonly WrittenWeekday[] | null;
  years: readonly StoredYear[];
}

/** Who changes the calendar, when, and in which language the names of days are. */
interface Change {
  at: number;
  by: string;
  language: Language;
}

/**
 * Keeps the week and the years of the working calendar that administrators edit, and lets this process count
 * by them. A change is made in the caller's transaction, which calls `follow` after its commit.
 */
@Injectable()
export class EditedCalendar implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EditedCalendar.name);
  private sweep: NodeJS.Timeout | undefined;
  private followed = '';

  constructor(
    private readonly database: Database,
    readonly calendar: WorkingCalendar,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void =>
      void this.follow().catch((error: unknown) => this.logger.warn(`The calendar: ${String(error)}`));
    this.sweep = setInterval(look, SWEEP_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  /** Counts by what is stored from now on. */
  async follow(): Promise<void> {
    const stored = await this.stored();
    const text = JSON.stringify(stored);
    if (text === this.followed) return;
    this.calendar.follow(this.editsOf(stored));
    this.followed = text;
  }

  /** Returns what was edited. */
  async stored(q: Queryable = this.database): Promise<StoredCalendar> {
    return { week: await selectWeek(q), years: await selectYears(q) };
  }

  /**
   * Stores the exceptional days of a year; null: those of the file again. Returns the days that were stored
   * before.
   *
   * @throws DomainError `invalid-calendar` with `errors: {pointer, code, detail}[]`
   */
  async changeYear(
    tx: Tx,
    { year, days }: { year: number; days: readonly WrittenDay[] | null },
    { at, by, language }: Change,
  ): Promise<readonly WrittenDay[] | null> {
    const stored = await this.lock(tx);
    const written = days && withWhatIsKnown(this.calendar.definition, days, language);
    if (written) {
      const read = readEditedYear(this.calendar.definition, year, written);
      if (!read.ok) throw invalidCalendar(read.problems, '/days', language);
      await upsertYear(tx, { year, days: written }, { at, by });
    } else await deleteYear(tx, year);
    return stored.years.find((known) => known.year === year)?.days ?? null;
  }

  /**
   * Stores the hours of the usual week; null: those of the file again. Returns the week that counted before
   * and the one that counts now.
   *
   * @throws DomainError `invalid-calendar` with `errors: {pointer, code, detail}[]`
   */
  async changeWeek(
    tx: Tx,
    week: readonly WrittenWeekday[] | null,
    { at, by, language }: Change,
  ): Promise<{ before: WorkingWeek; after: WorkingWeek }> {
    await this.lock(tx);
    const { definition, shipped } = this.calendar;
    const read = readEditedWeek(definition.exceptions, week ?? writtenWeek(shipped.week));
    if (!read.ok) throw invalidCalendar(read.problems, '/week', language);
    if (week) await upsertWeek(tx, writtenWeek(read.week), { at, by });
    else await deleteWeek(tx);
    return { before: definition.week, after: read.week };
  }

  /** Lets one change after the other be checked by all that is stored. */
  private async lock(tx: Tx): Promise<StoredCalendar> {
    await lockCalendar(tx);
    const stored = await this.stored(tx);
    this.calendar.follow(this.editsOf(stored));
    return stored;
  }

  private editsOf({ week, years }: StoredCalendar): CalendarEdits {
    const read = week && readEditedWeek([], week);
    const edited = read?.ok ? read.week : null;
    return {
      week: edited,
      years: new Map(
        years.map(({ year, days }) => {
          const found = readEditedYear({ week: edited ?? this.calendar.shipped.week }, year, days);
          return [year, found.ok ? found.days : []];
        }),
      ),
    };
  }
}

function invalidCalendar(
  problems: readonly CalendarProblem[],
  place: string,
  language: Language,
): DomainError {
  const errors = problems.map(({ pointer, code, detail }) => ({
    ...{ pointer: place + pointer, code, detail: inLanguage(detail, language) },
  }));
  return new DomainError('invalid-calendar', problems[0]?.detail ?? '', { errors });
}
