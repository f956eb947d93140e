import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

export class AlertingBaseline1764460830001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema alerting;

      -- The journal position up to which alerts are decided.
      create table alerting.checkpoint (
        single   boolean primary key default true check (single),
        position bigint  not null default 0
      );
      insert into alerting.checkpoint default values;

      create table alerting.alerts (
        id              text        primary key,
        family          text        not null check (family in ('stage', 'approaching')),
        rule            text        not null,
        kind            text        not null,
        severity        text        not null,
        org_unit        text        not null,
        framework       text        not null,
        edition         text        not null,
        track           text        not null,
        day             date        not null,
        announcement    jsonb       not null,
        suppressed      text,
        raised_position bigint      not null,
        raised_at       timestamptz not null,
        notify_from     timestamptz not null,
        state           text        not null check (state in ('raised', 'acknowledged', 'cleared')),
        acknowledged_at timestamptz,
        acknowledged_by text,
        cleared_at      timestamptz,
        cleared_because text,
        changed_at      timestamptz not null,
        check ((state = 'cleared') = (cleared_at is not null))
      );
      create unique index alerts_open on alerting.alerts (org_unit, framework, track, family) where state <> 'cleared';
      create index alerts_newest on alerting.alerts (raised_position desc, family desc);
      create index alerts_of_unit on alerting.alerts (org_unit, raised_position desc);
    `);
  }
}
