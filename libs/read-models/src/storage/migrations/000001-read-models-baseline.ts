import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

/**
 * The read models. Everything here can be dropped and rebuilt from the log.
 *
 * `rollups` holds all measures of an org unit in one row per day, one per month and one for all time. The
 * alternative, one row per measure, was measured (4,000 org units in four levels, batches of 20,000 events,
 * medians). For events of one day a batch took 0.50 s and 81,000 rows with one row per measure, against 0.21
 * s and 12,000 rows with all measures in one. For events over 400 days it took 2.5 s and 397,000 rows against
 * 1.3 s and 85,000 rows, at a third of the size. An event changes several measures of one org unit and day,
 * and an assessment reads nearly all measures of an org unit, so the row suits both. The total up to a day is
 * the total of all time minus what came after the day: as of today that is two rows per org unit, however
 * long its history.
 */
export class ReadModelsBaseline1764460820001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema read_models');
    await runner.query(DICTIONARIES);
    await runner.query(ROLLUPS);
    await runner.query(ENTITIES);
    await runner.query(SOURCES);
    await runner.query(REPORTS);
    await runner.query(PROGRESS);
  }
}

const DICTIONARIES = `
  -- Every org unit that an event ever named. Ids never change, because processes cache them. parent_id, level,
  -- active and merged describe the tree that "rollups" is added up by; an org unit outside the tree has no level.
  create table read_models.org_units (
    id        integer primary key generated always as identity,
    code      text    not null unique,
    parent_id integer references read_models.org_units,
    level     text,
    active    boolean not null default false,
    merged    boolean not null default false
  );
  -- The position of the newest event that is part of that tree.
  create table read_models.projected_tree (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
  );
  insert into read_models.projected_tree (position) values (0);

  create table read_models.measures (
    id   smallint primary key generated always as identity,
    name text     not null unique
  );

  -- Segments of measures ("group=G2C"), and amounts that entities have of them ("1200"). Ids never change.
  create table read_models.segments (
    id         integer  primary key generated always as identity,
    measure_id smallint not null,
    name       text     not null,
    unique (measure_id, name)
  );
`;

const ROLLUPS = `
  -- grain: 0 day, 1 month, 2 all time; start: its first day (of all time 1900-01-01). scope: 0 own totals, 1 totals of
  -- everything below the org unit in the projected tree, 2 adjustments for mergers at the org unit and below, with
  -- which an entity of several merged org units counts once in that tree. The three arrays run in parallel, one element per measure:
  -- its id, the sum of its deltas, and the number of its deltas. A row without content is deleted.
  -- Batch after batch rewrites today's rows, which grow with the measures: the fill factor leaves room for HOT updates.
  create table read_models.rollups (
    org_unit_id integer    not null,
    grain       smallint   not null,
    start       date       not null,
    scope       smallint   not null,
    measures    smallint[] not null,
    amounts     bigint[]   not null,
    counts      integer[]  not null,
    primary key (org_unit_id, grain, start, scope)
  ) with (fillfactor = 80);
  -- Rows have a few hundred bytes: compressing them costs more than it saves.
  alter table read_models.rollups
    alter measures set storage plain, alter amounts set storage plain, alter counts set storage plain;

  -- The same for segments and distributions. The row of a nation names every amount that any entity ever had, so it is
  -- stored out of line and not compressed.
  create table read_models.segment_rollups (
    org_unit_id integer   not null,
    grain       smallint  not null,
    start       date      not null,
    scope       smallint  not null,
    segments    integer[] not null,
    amounts     bigint[]  not null,
    counts      integer[] not null,
    primary key (org_unit_id, grain, start, scope)
  ) with (fillfactor = 80);
  alter table read_models.segment_rollups
    alter segments set storage external, alter amounts set storage external, alter counts set storage external;

  -- Totals of single entities, for measures that are read entity by entity, without a rollup. scope: 0 own totals, 2
  -- adjustments at a successor. Readers want one
  -- or two measures of everything below an org unit, so the measure comes first: with the org unit first, a nation of
  -- 4,000 org units took 3,626 descents of the index and 14,503 pages for 3,625 rows; now one descent and 3,645 pages.
  create table read_models.entity_totals (
    org_unit_id integer  not null,
    measure_id  smallint not null,
    subject     text     not null,
    day         date     not null,
    scope       smallint not null,
    amount      bigint   not null,
    count       integer  not null,
    primary key (measure_id, org_unit_id, subject, day, scope)
  ) with (fillfactor = 80);

  -- For distinct counts: the months, by their first days, in which an entity had at least one event. How many more it
  -- had is not stored: what a correction leaves of a month is read from the log.
  create table read_models.distinct_counts (
    org_unit_id integer  not null,
    measure_id  smallint not null,
    subject     text     not null,
    months      date[]   not null,
    primary key (org_unit_id, measure_id, subject)
  ) with (fillfactor = 80);
`;

const ENTITIES = `
  -- The deltas of an entity's history when it was last folded: [[measure, day, amount, count, subject?], …]. The next
  -- fold applies only the differences. Plain json, because it is read and written whole.
  -- covered_from, covered_to: the first and last day that reports of a period about the entity cover. Events counted on
  -- these days change the entity's deltas. Few entities have any.
  -- name: what events call the entity, {"vi", "en"} or a string; null when none names it. search: three lines without
  -- accents and case, for sorting and searching: the name in Vietnamese, in English, and the code.
  create table read_models.entities (
    org_unit_id  integer not null,
    subject      text    not null,
    deltas       json    not null,
    covered_from date,
    covered_to   date,
    name         json,
    search       text    not null,
    primary key (org_unit_id, subject)
  ) with (fillfactor = 80);
  create index entities_covered on read_models.entities (org_unit_id, subject) where covered_from is not null;

  -- Entities of several org units that were merged: what is added to the totals of the successor so that each counts
  -- once, in the form of entities.deltas. measure_id: 0 for the entity itself, otherwise the distinct count that it is
  -- in. suppliers: from which day on the deltas of which org unit count, [[day, org unit], …].
  create table read_models.adjustments (
    org_unit_id integer  not null,
    subject     text     not null,
    measure_id  smallint not null,
    deltas      json     not null,
    suppliers   json     not null,
    primary key (org_unit_id, subject, measure_id)
  ) with (fillfactor = 80);
  -- For each chain of amended counters: the position of the version whose deltas are in the totals; null when the
  -- counter was retracted.
  create table read_models.effective_versions (
    chain     bigint primary key,
    effective bigint
  ) with (fillfactor = 80);

  -- Entities whose history cannot be folded because of a defect of Thang. They keep their last deltas while everything
  -- else goes on. They are tried again at each new event and each start; a gauge counts them.
  create table read_models.failed_events (
    org_unit_id integer not null,
    subject     text    not null,
    position    bigint  not null,
    reason      text    not null,
    primary key (org_unit_id, subject)
  );
`;

const SOURCES = `
  -- The number of effective facts of a source about an org unit, by noun and day, one row a month. nouns: separated by
  -- blanks; triples: for each noun and day three numbers: the noun's place in the list, the day of the month, the facts.
  create table read_models.source_days (
    org_unit_id integer   not null,
    source      text      not null,
    month       date      not null,
    nouns       text      not null,
    triples       integer[] not null,
    primary key (org_unit_id, source, month)
  ) with (fillfactor = 80);

  -- Follows from source_days: the nouns that the source has sent facts of, each with the first day of one, and how many
  -- facts there are, up to the number that makes its usual gap known.
  create table read_models.sources (
    org_unit_id integer  not null,
    source      text     not null,
    nouns       text     not null,
    began       date[]   not null,
    facts       smallint not null,
    primary key (org_unit_id, source)
  ) with (fillfactor = 80);

  -- Follows from source_days, too: from when until when (exclusive) the source is silent, and the last day on which it
  -- was heard before. Each source has a silence without an end, which begins after its last fact. The index finds what
  -- is silent on a day, however many sources there are.
  create table read_models.silences (
    org_unit_id integer not null,
    source      text    not null,
    heard       date    not null,
    from_day    date    not null,
    until_day   date,
    primary key (org_unit_id, source, heard)
  ) with (fillfactor = 80);
  create index silences_days on read_models.silences using gist (daterange(from_day, until_day));
`;

const REPORTS = `
  -- For each month in which an org unit reported any flow: the ids of the flows that reports give, and after a slash of
  -- those that only single events count ("12 15/18"). Follows from the own totals of the month in rollups. The index
  -- leads from a set of flows to its months: there are few different sets, however many org units report.
  create table read_models.reported_flows (
    org_unit_id integer not null,
    month       date    not null,
    flows       text    not null collate "C",
    primary key (org_unit_id, month)
  ) with (fillfactor = 80);
  create index reported_flows_sets on read_models.reported_flows (flows, month);
`;

const PROGRESS = `
  -- Org units to be assessed again, and the cause. Rows are only inserted and deleted, so no process waits for another.
  create table read_models.dirty_marks (
    org_unit_id    integer not null,
    cause          text    not null check (cause in (
      'new', 'late', 'corrected', 'retracted', 'backfill', 'merger', 'edition', 'day-end', 'rebuild')),
    -- Whether the facts were sent as history, and the run that they belong to.
    backfill       boolean not null default false,
    run            bigint,
    -- The log positions of the first and the last of these facts; null without a fact.
    first_position bigint,
    last_position  bigint,
    -- Set after a failed assessment, so that a defect is not tried again at once.
    not_before     timestamptz
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

  -- The version of the projection that wrote the read models; no row while there are none. The generation increases when
  -- a rebuild replaces the tables.
  create table read_models.projection_version (
    only_row              boolean primary key default true check (only_row),
    version               integer not null,
    -- Whether distinct counts are kept: only while a framework asks for them.
    keeps_distinct_counts boolean not null,
    -- The hash of the calendar by which milestones were folded.
    calendar              text not null,
    generation            integer not null
  );
`;
