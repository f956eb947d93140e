import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

/** Tables of assessed and announced results. They are a record: a rebuild does not change them. */
export class AssessmentsBaseline1764460825001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema assessments');
    await runner.query(ANNOUNCED);
    await runner.query(JOURNAL);
    await runner.query(WATCHED);
    await runner.query(CHECKS);
  }
}

const ANNOUNCED = `
  create table assessments.days_closed (
    day       date        primary key,
    closed_at timestamptz not null
  );

  -- The sets of framework files that processes assessed by. Processes assess by the newest one.
  create table assessments.framework_sets (
    id            integer     primary key generated always as identity,
    hash          text        not null,
    frameworks    json        not null,
    registered_at timestamptz not null
  );

  -- A track of an org unit. Its latest result (edition, assessment, log_position, day) is written at once. "announced"
  -- is what has been published of it, with hysteresis; null until the first result has settled.
  create table assessments.announced_tracks (
    org_unit_id   integer     not null references read_models.org_units,
    framework     text        not null,
    track         text        not null,
    edition       text        not null,
    assessment    json        not null,
    log_position  bigint      not null,
    day           date        not null,
    announced     json,
    -- What waits to be announced, or the facts that are remembered although they changed nothing. The two times
    -- are copies out of it, for what waits to be announced.
    settling      json,
    differs_since timestamptz,
    due_at        timestamptz check ((due_at is null) = (differs_since is null)),
    -- The open runs that touched the track: by facts of the org unit, and by facts of org units below and of peers.
    own_runs      bigint[]    not null default '{}',
    other_runs    bigint[]    not null default '{}',
    primary key (org_unit_id, framework, track)
  ) with (fillfactor = 70);
  create index announced_tracks_due on assessments.announced_tracks (due_at) where due_at is not null;
`;

const JOURNAL = `
  create table assessments.journal (
    position  bigint      primary key,
    at        timestamptz not null,
    kind      text        not null,
    org_unit  text        not null,
    -- Null for entries about milestones and events.
    framework text,
    edition   text,
    track     text,
    day       date        not null,
    silent    boolean     not null,
    -- Where in which trace it was caused (W3C Trace Context).
    traceparent text,
    data      json        not null
  );
  create index journal_org_unit on assessments.journal (org_unit, position);
  -- For the stage that was announced on a past day.
  create index journal_stages on assessments.journal (org_unit, framework, track, position)
    where kind in ('baseline', 'stage-advanced', 'stage-regressed', 'band-changed', 'gate-opened', 'gate-closed',
      'withdrawn', 'restated');

  -- One row. Its lock gives out positions without gaps, in the order of the commits.
  create table assessments.journal_head (
    only_row boolean     primary key default true check (only_row),
    position bigint      not null,
    at       timestamptz not null
  ) with (fillfactor = 10);
  insert into assessments.journal_head (position, at) values (0, '1970-01-01T00:00:00Z');
`;

const WATCHED = `
  -- A milestone (by its subject), or an event that rules ask for (by the position of its original): what the
  -- journal has told of it, and what waits.
  create table assessments.watched_subjects (
    kind      text        not null,
    org_unit  text        not null,
    subject   text        not null,
    announced json,
    settling  json,
    due_at    timestamptz check ((due_at is null) = (settling is null)),
    -- The open runs that touched it.
    runs      bigint[]    not null default '{}',
    -- The next day on which it moves without a fact.
    next_day  date,
    primary key (kind, org_unit, subject)
  );
  create index watched_subjects_due on assessments.watched_subjects (due_at) where due_at is not null;
  create index watched_subjects_next_day on assessments.watched_subjects (next_day) where next_day is not null;

  -- One row: the hash of the calendar by which milestones were last looked at.
  create table assessments.watched_calendar (
    only_row boolean primary key default true check (only_row),
    hash     text    not null
  );
`;

const CHECKS = `
  -- Checks that failed when they were last looked at, because rules ask for them.
  create table assessments.watched_checks (
    org_unit  text        not null,
    kind      text        not null,
    -- Empty for checks of figures.
    source    text        not null,
    state     text        not null check (state in ('waiting', 'fired', 'known')),
    since     timestamptz not null,
    -- When the org unit is looked at again.
    due_at    timestamptz not null,
    -- Of a silent source: of how many org units, this one and those below it, its entry told.
    org_units integer     not null default 1,
    primary key (org_unit, kind, source)
  );
  create index watched_checks_due on assessments.watched_checks (due_at);

  -- One row: how far the day's look at all org units has come.
  create table assessments.check_pass (
    only_row       boolean primary key default true check (only_row),
    -- Null before the first.
    day            date,
    -- The code of the last org unit that was looked at; null when the look is complete.
    after_org_unit text,
    -- The kinds that all org units have been looked at for.
    known_kinds    text[]  not null
  );
  insert into assessments.check_pass (known_kinds) values ('{}');
`;
