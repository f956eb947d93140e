import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, type Queryable, type Tx } from '#database';
import { DomainError, inLanguage, type Language } from '#kernel';
import { readEditedYear, withWhatIsKnown, WorkingCalendar, type WrittenDay } from './domain/index.js';
import { deleteYear, lockYears, selectYears, upsertYear, type StoredYear } from './storage/year-table.js';

/** How often a process looks for years that another one changed. */
const SWEEP_MS = 2_000;

/** Keeps the years of the working calendar that administrators edit, and lets this process count by them. */
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
    const years = await selectYears(this.database);
    const text = JSON.stringify(years);
    if (text === this.followed) return;
    this.calendar.follow(
      new Map(
        years.map(({ year, days }) => {
          const read = readEditedYear(this.calendar.definition, year, days);
          return [year, read.ok ? read.days : []];
        }),
      ),
    );
    this.followed = text;
  }

  /** Returns the years that were edited. */
  years(q: Queryable = this.database): Promise<StoredYear[]> {
    return selectYears(q);
  }

  /**
   * Stores the exceptional days of a year in the caller's transaction, which calls `follow` after its commit;
   * null: those of the file again. Returns the days that were stored before.
   *
   * @throws DomainError `invalid-calendar` with `errors: {pointer, code, detail}[]`
   */
  async change(
    tx: Tx,
    { year, days }: { year: number; days: readonly WrittenDay[] | null },
    { at, by, language }: { at: number; by: string; language: Language },
  ): Promise<readonly WrittenDay[] | null> {
    const { definition } = this.calendar;
    const written = days && withWhatIsKnown(definition, days, language);
    const read = written && readEditedYear(definition, year, written);
    if (read && !read.ok) {
      const [first] = read.problems;
      const errors = read.problems.map((problem) => ({
        ...problem,
        pointer: `/days${problem.pointer}`,
        detail: inLanguage(problem.detail, language),
      }));
      throw new DomainError('invalid-calendar', first?.detail ?? '', { errors });
    }
    await lockYears(tx);
    const before = (await selectYears(tx)).find((known) => known.year === year)?.days ?? null;
    if (written === null) await deleteYear(tx, year);
    else await upsertYear(tx, { year, days: written }, { at, by });
    return before;
  }
}
