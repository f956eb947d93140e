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
        id               text        primary key,
        family           text        not null,
        -- What the alert is about inside the track: a gate, a KPI, a milestone; null: the track itself.
        item             text,
        rule             text        not null,
        kind             text        not null,
        severity         text        not null,
        org_unit         text        not null,
        -- Null, like edition and track, for milestones and events.
        framework        text,
        edition          text,
        track            text,
        day              date        not null,
        announcement     jsonb       not null,
        suppressed       text,
        fired_position   bigint      not null,
        fired_at         timestamptz not null,
        notify_from      timestamptz not null,
        -- The day on which a pending alert fires, or on which an active one is too old for its rule.
        due_day          date,
        state            text        not null
          check (state in ('pending', 'firing', 'acknowledged', 'resolved', 'replaced', 'withdrawn')),
        acknowledged_at  timestamptz,
        acknowledged_by  text,
        ended_at         timestamptz,
        resolved_because text,
        replaced_by      text,
        -- The ids of the alerts that this one replaced.
        replaces         text[]      not null default '{}',
        withdrawn_reason text,
        -- The causes and events that ended it.
        ended            jsonb,
        -- When it last changed its state.
        changed_at       timestamptz not null,
        check ((state in ('pending', 'firing', 'acknowledged')) = (ended_at is null)),
        check ((state = 'resolved') = (resolved_because is not null)),
        check (state <> 'replaced' or replaced_by is not null)
      );
      create unique index alerts_active on alerting.alerts (org_unit, framework, track, family, item) nulls not distinct
        where state in ('firing', 'acknowledged');
      create unique index alerts_pending on alerting.alerts (org_unit, framework, track, family, item) nulls not distinct
        where state = 'pending';
      create index alerts_due on alerting.alerts (due_day) where state in ('pending', 'firing', 'acknowledged');
      create index alerts_newest on alerting.alerts (fired_position desc, family desc);
      create index alerts_of_unit on alerting.alerts (org_unit, fired_position desc);

      -- Journal entries that changed no alert although people might be notified of them, and why.
      create table alerting.unalerted_entries (
        position bigint primary key,
        reason   text   not null
      );
    `);
  }
}
