import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things with at least one by month, reports that cover what is counted, and which version of the folding wrote all this. */
export class CountPresences1763740820002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The months, by their first days, in which a thing had at least one. How many more it had is nowhere kept: what a
      -- correction leaves of a month is read from the log.
      create table scorecards.presences (
        unit_id    integer  not null,
        measure_id smallint not null,
        subject    text     not null,
        months     date[]   not null,
        primary key (unit_id, measure_id, subject)
      ) with (fillfactor = 80);

      -- From the first to the last day that reports of a period about the thing cover: what is counted on these days
      -- changes what the thing contributes. Few things have any.
      alter table scorecards.timelines add covered_from date, add covered_to date;
      create index timelines_covered on scorecards.timelines (unit_id, subject) where covered_from is not null;

      -- Which version of the folding the read models were written by; no row while there are none. Whoever puts others in
      -- their place counts the generation up.
      create table scorecards.projected_version (
        only_row   boolean primary key default true check (only_row),
        version    integer not null,
        -- Whether things with at least one are kept: only while a framework asks for them.
        distincts  boolean not null,
        generation integer not null
      );
      insert into scorecards.projected_version (version, distincts, generation)
      select 1, false, 0 from event_log.checkpoints where subscriber = 'measures' and position > 0;

      alter table scorecards.dirty drop constraint dirty_cause_check;
      alter table scorecards.dirty add constraint dirty_cause_check
        check (cause in ('fact', 'backfill', 'tree', 'framework', 'day', 'rebuild'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from scorecards.dirty where cause = 'rebuild';
      alter table scorecards.dirty drop constraint dirty_cause_check;
      alter table scorecards.dirty add constraint dirty_cause_check
        check (cause in ('fact', 'backfill', 'tree', 'framework', 'day'));
      drop table scorecards.projected_version;
      alter table scorecards.timelines drop covered_from, drop covered_to;
      drop table scorecards.presences;
    `);
  }
}
