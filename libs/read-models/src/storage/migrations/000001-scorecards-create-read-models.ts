import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything here but the journal, the announced states and the closed days can be dropped and rebuilt from the log.
 *
 * `sums` holds all measures of a body in one row per day, one per month, and one for all time. A row per measure, as one
 * would draw it first, was measured against it (4,000 bodies in four levels, batches of 20,000 events, medians): events of
 * today 0.50 s and 81,000 rows a batch against 0.21 s and 12,000 rows, events spread over 400 days 2.5 s and 397,000 rows
 * against 1.3 s and 85,000, at a third of the size. An event touches several measures of one body and day, and whoever
 * assesses a body needs nearly all of its measures, so the row is what both want. What was up to a day is the sum of all
 * time less what came after: as of today, two rows a body, however long its history.
 */
export class CreateScorecards1763740820001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema scorecards');
    await runner.query(DICTIONARIES);
    await runner.query(SUMS);
    await runner.query(FOLDED);
    await runner.query(CONCLUSIONS);
    await runner.query(JOURNAL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema scorecards cascade');
  }
}

const DICTIONARIES = `
  -- Every body that an event ever named. Ids are given for ever, processes remember them. parent_id, level and active say the tree that the roll-ups in "sums" are true
  -- to; a body outside the tree has no level.
  create table scorecards.units (
    id        integer primary key generated always as identity,
    code      text    not null unique,
    parent_id integer references scorecards.units,
    level     text,
    active    boolean not null default false
  );
  -- The position of the newest event that is in that tree.
  create table scorecards.projected_tree (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
  );
  insert into scorecards.projected_tree (position) values (0);

  create table scorecards.measures (
    id   smallint primary key generated always as identity,
    name text     not null unique
  );
`;

const SUMS = `
  -- span: 0 day, 1 month, 2 all time; start: its first day (of all time 1900-01-01). part: 0 what the body itself did, 1 the sum over everything below
  -- it in the projected tree. The three arrays run in parallel, one element per measure: its id, the sum of what was
  -- contributed, and the number of contributions. A row that says nothing is deleted.
  -- Today's rows are rewritten by batch after batch, and grow with the measures: hence the room for HOT updates.
  create table scorecards.sums (
    unit_id  integer    not null,
    span     smallint   not null,
    start    date       not null,
    part     smallint   not null,
    measures smallint[] not null,
    amounts  bigint[]   not null,
    counts   integer[]  not null,
    primary key (unit_id, span, start, part)
  ) with (fillfactor = 80);
  -- Rows of a few hundred bytes: compressing them costs more than it saves.
  alter table scorecards.sums alter measures set storage plain, alter amounts set storage plain, alter counts set storage plain;

  -- The same, by subject, for measures whose subjects are looked at one by one. Own facts only, no roll-up.
  create table scorecards.subject_sums (
    unit_id    integer  not null,
    measure_id smallint not null,
    subject    text     not null,
    day        date     not null,
    amount     bigint   not null,
    count      integer  not null,
    primary key (unit_id, measure_id, subject, day)
  ) with (fillfactor = 80);
`;

const FOLDED = `
  -- What the history of a thing amounted to when it was last folded: [[measure, day, amount, count, subject?], …]. The next
  -- fold applies only what differs. Plain json: it is read and written whole.
  create table scorecards.timelines (
    unit_id       integer not null,
    subject       text    not null,
    contributions json    not null,
    primary key (unit_id, subject)
  ) with (fillfactor = 80);

  -- Of each amended chain of counters: the event whose contributions are in the sums; null when all of it was taken back.
  create table scorecards.amended (
    chain    bigint primary key,
    in_force bigint
  ) with (fillfactor = 80);

  -- Things whose history a defect of ours cannot fold: they keep what they had while everything else goes on. Tried again
  -- when a new fact arrives and at each start; counted by a gauge.
  create table scorecards.unfolded (
    unit_id  integer not null,
    subject  text    not null,
    position bigint  not null,
    reason   text    not null,
    primary key (unit_id, subject)
  );

  -- Bodies to be assessed again, and why. Only ever inserted and deleted, so that nobody waits for anybody.
  create table scorecards.dirty (
    unit_id    integer not null,
    cause      text    not null check (cause in ('fact', 'backfill', 'tree', 'framework', 'day')),
    -- Set when assessing failed: a defect is not tried again at once.
    not_before timestamptz
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

  create table scorecards.days_closed (
    day       date        primary key,
    closed_at timestamptz not null
  );
`;

const CONCLUSIONS = `
  -- The sets of framework files that processes assessed by; the newest is in force.
  create table scorecards.framework_sets (
    id            integer     primary key generated always as identity,
    hash          text        not null,
    frameworks    json        not null,
    registered_at timestamptz not null
  );

  -- Where a body stands on a track: as told to people, with hysteresis (state), and as computed (assessment).
  create table scorecards.announced (
    unit_id      integer not null references scorecards.units,
    framework    text    not null,
    track        text    not null,
    edition      text    not null,
    state        json    not null,
    assessment   json    not null,
    marks        json    not null,
    log_position bigint  not null,
    day          date    not null,
    primary key (unit_id, framework, track)
  ) with (fillfactor = 70);
`;

const JOURNAL = `
  create table scorecards.journal (
    position  bigint      primary key,
    at        timestamptz not null,
    kind      text        not null,
    org_unit  text        not null,
    framework text        not null,
    edition   text        not null,
    track     text        not null,
    day       date        not null,
    silent    boolean     not null,
    data      json        not null
  );
  create index journal_org_unit on scorecards.journal (org_unit, position);
  -- Which stage was announced on a day of the past?
  create index journal_stages on scorecards.journal (org_unit, framework, track, position)
    where kind in ('baseline', 'stage-advanced', 'stage-regressed', 'restated');

  -- One row, whose lock gives out positions: gap-free, and in the order of the commits.
  create table scorecards.journal_head (
    only_row boolean     primary key default true check (only_row),
    position bigint      not null,
    at       timestamptz not null
  ) with (fillfactor = 10);
  insert into scorecards.journal_head (position, at) values (0, '1970-01-01T00:00:00Z');
`;
