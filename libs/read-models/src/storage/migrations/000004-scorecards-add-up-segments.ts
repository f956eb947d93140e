import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments, and how amounts of things are spread, are rolled up like the measures themselves: a nation of ten million facts looked at
 * sixteen thousand things for each median, on each of thirteen days. Rows as wide as those of `sums`, for the same reasons; what is in
 * them comes with the rebuild that the new version of the folding asks for.
 */
export class AddUpSegments1763740820004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Segments of measures ("group=G2C"), and amounts that things have of them ("1200"). Ids are given for ever, processes remember them.
      create table scorecards.segments (
        id         integer  primary key generated always as identity,
        measure_id smallint not null,
        name       text     not null,
        unique (measure_id, name)
      );
      -- A nation's row names every amount that any thing ever had: kept out of line then, and not compressed.
      create table scorecards.segment_sums (
        unit_id  integer   not null,
        span     smallint  not null,
        start    date      not null,
        part     smallint  not null,
        segments integer[] not null,
        amounts  bigint[]  not null,
        counts   integer[] not null,
        primary key (unit_id, span, start, part)
      ) with (fillfactor = 80);
      alter table scorecards.segment_sums alter segments set storage external, alter amounts set storage external,
        alter counts set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scorecards.segment_sums, scorecards.segments');
  }
}
