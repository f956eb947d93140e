import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

/** The week and the years of the working calendar that administrators edited. */
export class CalendarBaseline1764460816001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema calendar;

      create table calendar.years (
        year       integer     primary key,
        -- The exceptional days, as people write them.
        days       jsonb       not null,
        changed_at timestamptz not null,
        changed_by text        not null
      );

      -- The usual week, where it was edited: one row at the most.
      create table calendar.week (
        only_row   boolean     primary key default true check (only_row),
        days       jsonb       not null,
        changed_at timestamptz not null,
        changed_by text        not null
      );
    `);
  }
}
