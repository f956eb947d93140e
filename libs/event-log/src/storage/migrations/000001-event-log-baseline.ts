import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

export class EventLogBaseline1764460800001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema event_log;

      create table event_log.events (
        position    bigint      primary key,
        source      text        not null,
        id          text        not null,
        type        text        not null,
        subject     text,
        org_unit    text,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        backfill    boolean     not null,
        amends      bigint      check (amends < position),
        chain       bigint      check (chain <= amends),
        -- False for counters, whose effect depends on the event alone.
        is_entity   boolean     not null,
        -- The run that the event came in. Outside the canonical text and the hash; no foreign key, for speed.
        run         bigint,
        -- The id of the person or key that recorded it. Outside the canonical text and the hash as well.
        recorded_by text,
        -- Where in which trace it was caused (W3C Trace Context). Outside the canonical text and the hash.
        traceparent text,
        canonical   text,
        hash        bytea       not null check (length(hash) = 32),
        check ((amends is null) = (chain is null))
      );
      -- Makes identities unique. In a table of its own, so that events can be partitioned by position later.
      create table event_log.event_ids (
        source   text   not null,
        id       text   not null,
        position bigint not null,
        primary key (source, id)
      );
      create index events_entity on event_log.events (org_unit, subject) where is_entity;
      create index events_chain on event_log.events (chain) where chain is not null;
      create index events_tree on event_log.events (position) where starts_with(type, 'vn.thang.org-unit.');
      create index events_org_unit on event_log.events (org_unit, position);

      -- One row. Its lock serialises appends. Every append updates it; the low fill factor leaves room for HOT.
      create table event_log.head (
        only_row      boolean     primary key default true check (only_row),
        position      bigint      not null,
        recorded_at   timestamptz not null,
        chain_hash    bytea       not null check (length(chain_hash) = 32),
        tree_position bigint      not null
      ) with (fillfactor = 10);
      insert into event_log.head (position, recorded_at, chain_hash, tree_position)
      values (0, '1970-01-01T00:00:00Z', decode(repeat('00', 32), 'hex'), 0);

      create table event_log.batches (
        last_position  bigint      primary key,
        first_position bigint      not null check (first_position <= last_position),
        recorded_at    timestamptz not null,
        hash           bytea       not null check (length(hash) = 32)
      );

      -- Events that a sender sends as one piece. The times are those of the database's clock.
      create table event_log.runs (
        id            bigint      primary key generated always as identity,
        -- The key or person that opened it.
        owner         text        not null,
        opened_at     timestamptz not null default clock_timestamp(),
        lease_until   timestamptz not null default clock_timestamp() + interval '60 seconds',
        closed_at     timestamptz,
        -- The position of its newest event; 0 without events.
        last_position bigint      not null default 0,
        accepted      bigint      not null default 0,
        duplicates    bigint      not null default 0,
        waiting       integer     not null default 0 check (waiting between 0 and 100000),
        rejected      bigint      not null default 0,
        check (lease_until <= opened_at + interval '61 minutes'),
        check (closed_at is null or waiting = 0)
      );
      create index runs_open on event_log.runs (owner, lease_until) where closed_at is null;
      create index runs_last_position on event_log.runs (last_position);

      -- Events of a run that name an org unit or an event that the log does not have yet.
      create table event_log.waiting_events (
        run       bigint  not null references event_log.runs,
        source    text    not null,
        id        text    not null,
        -- The number of the line in what the sender sends, from 1.
        line      bigint  not null,
        canonical text    not null,
        -- 'org-unit/CODE', or '["source","id"]' of an event. Null: it is tried with the next group.
        awaits    text,
        -- True when the run was closed without it. The reason stays readable for a day.
        refused   boolean not null default false,
        pointer   text    not null,
        code      text    not null,
        -- In both languages.
        detail    jsonb   not null,
        primary key (run, source, id)
      );
      create index waiting_events_awaits on event_log.waiting_events (run, awaits) where not refused;
      create index waiting_events_line on event_log.waiting_events (run, line);

      create table event_log.checkpoints (
        subscriber text   primary key,
        position   bigint not null check (position >= 0)
      ) with (fillfactor = 10);
    `);
  }
}
