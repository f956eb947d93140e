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
        canonical   text,
        hash        bytea       not null check (length(hash) = 32),
        unique (source, id),
        check ((amends is null) = (chain is null))
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

      create table event_log.checkpoints (
        subscriber text   primary key,
        position   bigint not null check (position >= 0)
      ) with (fillfactor = 10);
    `);
  }
}
