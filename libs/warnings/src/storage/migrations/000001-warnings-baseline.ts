import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

export class WarningsBaseline1764460850001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema warnings;

      -- Warnings of one kind about one source and org unit, counted, with the newest as examples.
      create table warnings.groups (
        -- 0: of requests that belong to no run.
        run      bigint      not null,
        code     text        not null,
        source   text        not null,
        org_unit text        not null,
        count    bigint      not null check (count > 0),
        examples jsonb       not null,
        found_at timestamptz not null,
        primary key (run, code, source, org_unit)
      );
      create index groups_of_unit on warnings.groups (org_unit, found_at);
      create index groups_found on warnings.groups (found_at);

      -- Runs whose events are inspected, or are being inspected until the lease ends.
      create table warnings.inspected_runs (
        run          bigint      primary key,
        leased_until timestamptz not null,
        inspected_at timestamptz
      );

      -- One row: the position up to which all events that belong to no run are inspected or claimed.
      create table warnings.inspection (
        single   boolean primary key default true check (single),
        position bigint  not null default 0
      );
      insert into warnings.inspection default values;

      -- Events that a process inspects until the lease ends; null: it has inspected them.
      create table warnings.claimed_events (
        position     bigint      primary key,
        leased_until timestamptz
      );

      -- Kinds of warnings that somebody calls intended for a source, in an org unit and below.
      create table warnings.intended (
        org_unit text        not null,
        source   text        not null,
        code     text        not null,
        reason   text        not null,
        by_name  text        not null,
        since    timestamptz not null,
        primary key (org_unit, source, code)
      );
    `);
  }
}
